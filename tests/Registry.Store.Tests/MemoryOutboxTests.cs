using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests;

public sealed class MemoryOutboxTests(MemoryEngine engine) : OutboxConformance(engine), IClassFixture<MemoryEngine>;
