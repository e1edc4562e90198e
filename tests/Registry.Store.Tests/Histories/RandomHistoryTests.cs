using System.Diagnostics.CodeAnalysis;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Keys;
using Registry.Store.Codec;
using Registry.Store.Memory;
using Xunit.Abstractions;

namespace Registry.Store.Tests.Histories;

/// <summary>
/// Random operations in a small town: whatever is asked for in whatever order, nothing forbidden stands in the log, and
/// a state taken from memory is the one its stream folds to.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "The same in every run, which is what is wanted here.")]
public sealed class RandomHistoryTests(ITestOutputHelper output) : IDisposable
{
    private const int Operations = 400;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("registry-random-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(109)]
    [InlineData(2026)]
    [InlineData(94)]
    [InlineData(41)]
    [InlineData(7)]
    public async Task No_forbidden_event_appears_and_no_state_is_stale(int seed)
    {
        output.WriteLine($"seed {seed}");
        using var keys = KeyFiles.OpenOrCreate(Path.Combine(folder.FullName, "keys"));
        var memory = new MemoryEventStore(TimeProvider.System);
        memory.OpenEpoch(keys.OpenEpoch.Number);
        using var town = new Town(memory, new(keys));
        await town.Found();
        var random = new Random(seed);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var people = await People(town, random);
        for (var n = 0; n < Operations; n++)
        {
            var person = people[random.Next(people.Count)];
            var outcome = await town.Do(Any(town, person, random));
            var what = outcome is Outcome.Refused refused ? refused.Refusal.Code : outcome.GetType().Name;
            seen[what] = seen.GetValueOrDefault(what) + 1;
            await StatesAreFresh(town, person);
        }

        output.WriteLine(string.Join(", ", seen.OrderBy(pair => pair.Key, StringComparer.Ordinal)));
        seen.Keys.ShouldBeSubsetOf([.. Expected, nameof(Outcome.Recorded)]);
        seen.Count.ShouldBeGreaterThan(5, "the histories are too tame");
        (await Judge.Of(memory)).ShouldBeEmpty();
    }

    private static readonly string[] Expected =
    [
        "blocked", "restricted", "held", "deleted", "consent-withdrawn", "suspended-recipient", "destroyed-subject",
        "same-person", "unknown-proposal", "unknown-limit", "order-needed", "no-consent", "unknown-recipient",
        "outdated-proposal", "unknown-block", "not-suspended", "appeal-closed", "consent-expired",
    ];

    private static async Task<List<Person>> People(Town town, Random random)
    {
        var people = new List<Person>();
        for (var n = 0; n < 8; n++)
            people.Add(await town.Person(n > 1 && random.Next(2) == 0 ? people[0].Recipient : await town.Recipient()));
        return people;
    }

    private static Func<States, Task<Decision>> Any(Town town, Person person, Random random) => random.Next(24) switch
    {
        0 => town.Blocking(person),
        1 => town.Limiting(person, Operation.Restrict),
        2 => town.Limiting(person, Operation.Hold),
        3 => town.Limiting(person, Operation.Delete),
        4 or 5 => town.Lifting(person),
        6 => town.Withdrawing(person),
        7 => random.Next(4) == 0 ? town.Suspending(person.Recipient) : town.Reinstating(person.Recipient),
        8 => town.Proposing(
            person with { Proposal = new(Guid.NewGuid()) },
            new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver,
                ResolvesBlock: random.Next(2) == 0),
            Town.Officer),
        9 => town.ApprovingAny(person, random.Next(3) == 0 ? Town.Officer : Town.Chief),
        10 => town.Opening(person, new(Guid.NewGuid()), new(Guid.NewGuid()), isNew: false),
        11 or 12 => town.UnblockingAny(person),
        13 => random.Next(6) == 0 ? town.Closing(person) : town.Publishing(person),
        < 16 => town.Collecting(person),
        < 18 => town.Updating(person),
        < 20 => town.Using(person),
        _ => town.Disclosing(person),
    };

    private static async Task StatesAreFresh(Town town, Person person)
    {
        var found = await town.Store.Read(new() { Streams = [new(person.Subject.Value, 0)] }, default);
        var facts = found.Streams[person.Subject.Value].Select(EventCodec.Read);
        var folded = facts.Aggregate(Subject.Nobody, SubjectFold.Evolve);
        var cached = town.Cache.Get(person.Subject.Value);
        if (cached is null)
            return;
        cached.Version.ShouldBe(found.Streams[person.Subject.Value].Count);
        Shape.Of(cached.State).ShouldBe(Shape.Of(folded));
    }
}
