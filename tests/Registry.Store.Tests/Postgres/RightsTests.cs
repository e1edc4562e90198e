using Npgsql;

namespace Registry.Store.Tests.Postgres;

public sealed class RightsTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Theory]
    [InlineData("delete from registry.mt_events")]
    [InlineData("update registry.mt_events set version = version")]
    [InlineData("truncate registry.mt_events")]
    [InlineData("delete from registry.mt_streams")]
    [InlineData("delete from keys.slice_keys")]
    [InlineData("delete from keys.names")]
    [InlineData("update keys.index_rows set key_id = key_id")]
    [InlineData("insert into keys.epochs values (2, 'open')")]
    [InlineData("update keys.epochs set state = 'open'")]
    [InlineData("delete from views.schema_versions")]
    [InlineData("create table views.mine (id int)")]
    [InlineData("drop table views.outbox")]
    public async Task The_service_may_not(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => AsService(sql))).SqlState.ShouldBe("42501");

    [Theory]
    [InlineData("select count(*) from registry.mt_events")]
    [InlineData("delete from views.outbox")]
    [InlineData("delete from registry.mt_event_progression")]
    public async Task The_service_may(string sql) => await AsService(sql);

    [Fact]
    public async Task The_service_may_write_tables_that_views_get_later()
    {
        await using var owner = NpgsqlDataSource.Create(engine.Database.Owner);
        await using var create = owner.CreateCommand("create table views.later (id int)");
        await create.ExecuteNonQueryAsync();

        await AsService("insert into views.later values (1)");
        await AsService("update views.later set id = 2");
        await AsService("delete from views.later");
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Statements of this test.")]
    private async Task AsService(string sql)
    {
        await using var service = NpgsqlDataSource.Create(engine.Database.Service);
        await using var command = service.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
