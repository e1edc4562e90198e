using System.Diagnostics.CodeAnalysis;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Keys;
using Registry.Store.Postgres;

namespace Registry.Store.Tests.Histories;

/// <summary>
/// Two operations of which one may not follow the other, at the same moment, sixteen pairs at once on a real
/// PostgreSQL: until each order was seen twenty times, and never the forbidden one.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes it by IAsyncLifetime.")]
public sealed class PairTests : IAsyncLifetime
{
    private const int PairsAtOnce = 16;
    private const int Wanted = 20;
    private const int MostRounds = 60;
    private static readonly TimeSpan Halfway = TimeSpan.FromMilliseconds(PairsAtOnce / 2);

    private Database database = null!;
    private PostgresEventStore store = null!;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("registry-pairs-");
    private KeyFiles keys = null!;

    public async Task InitializeAsync()
    {
        database = await Database.Create();
        await database.Execute("insert into keys.epochs (number, state) values (1, 'open')");
        store = new(database.Service, TimeProvider.System);
        keys = KeyFiles.OpenOrCreate(Path.Combine(folder.FullName, "keys"));
    }

    public async Task DisposeAsync()
    {
        keys.Dispose();
        folder.Delete(recursive: true);
        await store.DisposeAsync();
        await database.DisposeAsync();
    }

    public static TheoryData<string> Names => [.. Pairs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_orders_happen_and_the_forbidden_one_never(string name)
    {
        using var town = new Town(store, new(keys));
        await town.Found();
        var (yes, no) = (0, 0);
        for (var round = 0; round < MostRounds && (yes < Wanted || no < Wanted); round++)
        {
            var outcomes = await Round(town, Pairs.All[name]);
            yes += outcomes.Count(outcome => outcome is Outcome.Recorded);
            no += outcomes.Count(outcome => outcome is Outcome.Refused refused
                && Pairs.All[name].Because == refused.Refusal.Code);
            outcomes.ShouldAllBe(outcome => outcome is Outcome.Recorded || outcome is Outcome.Refused);
        }

        yes.ShouldBeGreaterThanOrEqualTo(Wanted);
        no.ShouldBeGreaterThanOrEqualTo(Wanted);
        (await Judge.Of(store)).ShouldBeEmpty();
    }

    /// <summary>What shows that the test above could fail.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_guards_the_judge_finds_what_is_forbidden(string name)
    {
        using var town = new Town(new UnguardedStore(store), new(keys));
        await town.Found();
        for (var round = 0; round < MostRounds; round++)
        {
            await Round(town, Pairs.All[name]);
            if ((await Judge.Of(store)).Count > 0)
                return;
        }

        Assert.Fail("Nothing forbidden happened without guards: the judge or the race is blind.");
    }

    /// <returns>What became of the second of each pair.</returns>
    private static async Task<IReadOnlyList<Outcome>> Round(Town town, Pair pair)
    {
        var people = new List<Person>();
        for (var n = 0; n < PairsAtOnce; n++)
            people.Add(await pair.Prepare(town));
        using var start = new SemaphoreSlim(0);
        var firsts = people.Take(pair.OneFirst ? 1 : PairsAtOnce).Select((person, n) => After(
            start, pair.OneFirst ? Halfway : Late(n, first: true), () => pair.First(town, person))).ToList();
        var seconds = people.Select((person, n) => After(
            start, Late(n, first: false), () => pair.Second(town, person))).ToList();
        start.Release(2 * PairsAtOnce);
        await Task.WhenAll(firsts);
        return await Task.WhenAll(seconds);
    }

    /// <summary>Every other pair gives the first a start, and the rest the second: one is quicker by nature.</summary>
    private static TimeSpan Late(int pair, bool first) =>
        TimeSpan.FromMilliseconds((pair % 2 == 0) == first ? pair : 0);

    private static async Task<Outcome> After(SemaphoreSlim start, TimeSpan late, Func<Task<Outcome>> act)
    {
        await Task.Yield();
        await start.WaitAsync();
        await Task.Delay(late);
        return await act();
    }
}
