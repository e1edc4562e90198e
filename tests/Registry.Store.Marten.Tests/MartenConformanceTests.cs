using Registry.Store.Tests.Conformance;

namespace Registry.Store.Marten.Tests;

public sealed class MartenEventStoreTests(MartenStore engine)
    : EventStoreConformance(engine), IClassFixture<MartenStore>;

public sealed class MartenOutboxTests(MartenStore engine)
    : OutboxConformance(engine), IClassFixture<MartenStore>;
