using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests;

public sealed class MemoryEventStoreTests(MemoryEngine engine)
    : EventStoreConformance(engine), IClassFixture<MemoryEngine>;
