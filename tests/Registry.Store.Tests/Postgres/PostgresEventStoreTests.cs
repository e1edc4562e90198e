using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests.Postgres;

public sealed class PostgresEventStoreTests(PostgresEngine engine)
    : EventStoreConformance(engine), IClassFixture<PostgresEngine>;
