using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests.Postgres;

public sealed class PostgresOutboxTests(PostgresEngine engine)
    : OutboxConformance(engine), IClassFixture<PostgresEngine>;
