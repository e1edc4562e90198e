using Npgsql;
using Registry.Store.Postgres;

namespace Registry.Store.Tests.Postgres;

public sealed class MigratorTests : IAsyncLifetime
{
    private Database database = null!;

    public async Task InitializeAsync() => database = await Database.Create();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Nodes_that_start_together_run_each_script_once()
    {
        await using var other = await Database.Create();
        await other.Execute("drop schema views, keys, registry, documents, extracts cascade");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migrate(other)));

        var scripts = typeof(Migrator).Assembly.GetManifestResourceNames().Count(name => char.IsAsciiDigit(name[0]));
        scripts.ShouldBeGreaterThan(4);
        (await other.Ask<long>("select count(*) from views.schema_versions")).ShouldBe(scripts);
    }

    [Fact]
    public async Task Scripts_of_another_assembly_run_after_ours_in_the_order_of_their_names()
    {
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await Migrator.Run(owner, [typeof(MigratorTests).Assembly]);
        await Migrator.Run(owner, [typeof(MigratorTests).Assembly]);

        (await database.Ask<string[]>("select array_agg(name order by name desc) from views.schema_versions"))[..2]
            .ShouldBe(["9002_second.sql", "9001_first.sql"]);
        (await database.Ask<int>("select n from views.sample")).ShouldBe(1);
    }

    [Fact]
    public async Task An_edited_script_is_refused()
    {
        await database.Execute("update views.schema_versions set sha256 = 'other' where name = '0002_keys.sql'");

        var refused = await Should.ThrowAsync<SchemaRefusedException>(() => Migrate(database));
        refused.Message.ShouldContain("0002_keys.sql");
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        await database.Execute("insert into views.schema_versions (name, sha256) values ('9999_later.sql', 'x')");

        var refused = await Should.ThrowAsync<SchemaRefusedException>(() => Migrate(database));
        refused.Message.ShouldContain("9999_later.sql");
    }

    private static async Task Migrate(Database database)
    {
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await Migrator.Run(owner, []);
    }
}
