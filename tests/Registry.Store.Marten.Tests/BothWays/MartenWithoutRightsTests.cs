using JasperFx;
using Marten;
using Npgsql;
using Registry.Store.Postgres;
using Registry.Store.Tests;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests.BothWays;

/// <summary>A Marten that nobody set up may alter nothing: it fails at its first use.</summary>
public sealed class MartenWithoutRightsTests : IAsyncLifetime
{
    private Database database = null!;

    public async Task InitializeAsync()
    {
        database = await Database.Create();
        await ForeignMarten.Admit(database);
        await using var ours = new PostgresEventStore(database.Service, TimeProvider.System);
        await ours.Append(One(Id("stream", "any"), 0, Id("event")), default);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("start")]
    [InlineData("append")]
    [InlineData("fetch")]
    [InlineData("daemon")]
    [InlineData("apply")]
    public async Task Its_first_use_fails_and_changes_nothing(string use)
    {
        var before = await database.Ask<string>(Catalogue);
        before.ShouldContain("order_lock");
        await using var marten = ForeignMarten.Default(database);

        var error = await Should.ThrowAsync<Exception>(() => Use(marten, use));

        Causes(error).OfType<PostgresException>().Select(it => it.SqlState).ShouldContain("42501", error.ToString());
        (await database.Ask<string>(Catalogue)).ShouldBe(before);
        (await database.Ask<long>("select count(*) from registry.mt_events")).ShouldBe(1);
    }

    private static async Task Use(DocumentStore marten, string use)
    {
        await using var session = marten.LightweightSession();
        switch (use)
        {
            case "start":
                session.Events.StartStream<PersonSeen>(Guid.NewGuid(), new LetterSent("Astana", 1));
                await session.SaveChangesAsync();
                break;
            case "append":
                session.Events.Append(Id("stream", "any"), new LetterSent("Astana", 1));
                await session.SaveChangesAsync();
                break;
            case "fetch":
                await session.Events.FetchStreamAsync(Id("stream", "any"));
                break;
            case "daemon":
                using (var daemon = await marten.BuildProjectionDaemonAsync()) await daemon.StartAllAsync();
                break;
            default:
                await marten.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
                break;
        }
    }

    private static IEnumerable<Exception> Causes(Exception? error)
    {
        for (; error is not null; error = error.InnerException) yield return error;
    }

    /// <summary>All that can be altered in the schemas of the registry: a line each.</summary>
    private const string Catalogue = """
        with ours as (
            select n.oid, n.nspname, n.nspowner, n.nspacl from pg_namespace n
             where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'registry_foreign'))
        select string_agg(line, e'\n' order by line)
          from (select format('schema %s %s %s', nspname, nspowner, nspacl) from ours
                union all
                select format('relation %s %s %s %s %s %s', c.oid, c.relname, c.relkind, c.relowner, c.relacl,
                              c.reloptions)
                  from pg_class c join ours on ours.oid = c.relnamespace
                union all
                select format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                              a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
                  from pg_attribute a join pg_class c on c.oid = a.attrelid join ours on ours.oid = c.relnamespace
                  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                 where a.attnum > 0
                union all
                select format('index %s', pg_get_indexdef(i.indexrelid))
                  from pg_index i join pg_class c on c.oid = i.indexrelid join ours on ours.oid = c.relnamespace
                union all
                select format('constraint %s %s', k.conname, pg_get_constraintdef(k.oid))
                  from pg_constraint k join ours on ours.oid = k.connamespace
                union all
                select format('function %s(%s) %s %s %s', p.proname, pg_get_function_identity_arguments(p.oid),
                              md5(p.prosrc), p.proowner, p.proacl)
                  from pg_proc p join ours on ours.oid = p.pronamespace
                union all
                select format('trigger %s %s', pg_get_triggerdef(t.oid), t.tgenabled)
                  from pg_trigger t join pg_class c on c.oid = t.tgrelid join ours on ours.oid = c.relnamespace
                 where not t.tgisinternal) l (line)
        """;
}
