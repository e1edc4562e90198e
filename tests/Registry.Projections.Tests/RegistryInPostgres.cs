using Npgsql;
using Registry.Domain;
using Registry.Domain.Refusals;
using Registry.Store;
using Registry.Store.Codec;
using Registry.Store.Postgres;
using Registry.Store.Tests;

namespace Registry.Projections.Tests;

/// <summary>A database with the log and the views, for one test.</summary>
public sealed class RegistryInPostgres : IAsyncDisposable
{
    private static readonly byte[] Salt = new byte[16];
    private static readonly StoredFingerprint Fingerprint = new(Sample.Words.SliceId, "bWFj");

    private RegistryInPostgres(Database database)
    {
        Database = database;
        Views = NpgsqlDataSource.Create(database.Service);
        Owner = NpgsqlDataSource.Create(database.Owner);
        Store = new(database.Service, TimeProvider.System);
    }

    public Database Database { get; }

    public NpgsqlDataSource Views { get; }

    public NpgsqlDataSource Owner { get; }

    public PostgresEventStore Store { get; }

    public List<ParkedAt> Parked { get; } = [];

    public List<string> Faltered { get; } = [];

    /// <summary>Waits until a projector could not work.</summary>
    public async Task Falters()
    {
        for (var wait = 0; wait < 3000 && Faltered.Count == 0; wait++)
            await Task.Delay(10);
        Faltered.ShouldNotBeEmpty();
    }

    public static async Task<RegistryInPostgres> Start() => new(await Database.Create(typeof(Projector).Assembly));

    public Projector Projector(IReadOnlyList<Projection>? projections = null) => new(
        Store, Views, projections ?? Projections.Views.All, new(Parked.Add, Faltered.Add));

    /// <summary>Everything that can be applied is.</summary>
    public async Task<Projector> CatchUp(Projector? projector = null)
    {
        projector ??= Projector();
        while (await projector.Advance(default)) { }
        return projector;
    }

    /// <summary>One operation: its fingerprint stands on the first event, on a refusal never.</summary>
    /// <returns>Position of the last of them.</returns>
    public Task<long> Append(StreamKind kind, Guid stream, long expected, params IEnumerable<DomainEvent> facts) =>
        Append(kind, stream, expected, facts.Select((fact, n) => new NewEvent(
            Sample.Id($"{stream}/{expected + n + 1}"), EventTypes.Of(fact), EventTypes.DotnetType(fact),
            EventCodec.Write(fact, Salt, n == 0 && fact is not OperationRefused ? Fingerprint : null))));

    public async Task<long> Append(StreamKind kind, Guid stream, long expected, IEnumerable<NewEvent> events)
    {
        var append = new Append { Writes = [new(stream, EventTypes.Of(kind), expected, [.. events])] };
        return (await Store.Append(append, default)).ShouldBeOfType<Appended.Added>().Events[^1].Position;
    }

    public Task<IReadOnlyDictionary<string, string>> Digests(string schema, IReadOnlyList<Projection>? of = null) =>
        TableDigest.Of(Owner, schema, of ?? Projections.Views.All, default);

    public Task<long> Count(string table) => Database.Ask<long>($"select count(*) from views.{table}");

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Views.DisposeAsync();
        await Owner.DisposeAsync();
        await Database.DisposeAsync();
    }
}
