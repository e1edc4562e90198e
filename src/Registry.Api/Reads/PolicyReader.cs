using Registry.Api.Hosting;
using Registry.Domain;
using Registry.Domain.Policies;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Reads;

/// <summary>
/// The policy as its stream has it at this moment: docs/decisions/0021-the-policy-is-read-from-its-stream.md.
/// </summary>
public sealed class PolicyReader(IEventStore store, Centre centre, Settings settings, TimeProvider clock)
{
    public async Task<PolicyHistory> Read(CancellationToken ct)
    {
        var position = await store.Head(ct);
        var found = await store.Read(new() { Streams = [new(centre.PolicyStream, 0)] }, ct);
        var entries = found.Streams.GetValueOrDefault(centre.PolicyStream, [])
            .Select(stored => new PolicyEntry(stored.RecordedAt, EventCodec.Read(stored))).ToList();
        var policy = entries.Select(entry => entry.Fact).Aggregate(Policy.Unwritten, Policy.Evolve);
        var now = clock.GetUtcNow();
        return new(
            entries, policy, policy.InForceAt(now),
            Review.At(now, policy, settings.ReviewNoticeDays), position);
    }
}

/// <summary>A fact in the policy's stream.</summary>
public sealed record PolicyEntry(DateTimeOffset RecordedAt, DomainEvent Fact);

/// <summary>Everything on record about the policy.</summary>
/// <param name="Entries">In the order of the stream.</param>
/// <param name="InForce">The version in force; 0 before the first.</param>
/// <param name="Position">The log's position this is of, at least.</param>
public sealed record PolicyHistory(
    IReadOnlyList<PolicyEntry> Entries, Policy Policy, int InForce, Review Review, long Position)
{
    /// <summary>In the order of their numbers.</summary>
    public IEnumerable<PolicyVersionAnswer> Versions => Entries
        .Where(entry => entry.Fact is PolicyPublished)
        .Select(entry => Version((PolicyPublished)entry.Fact, entry.RecordedAt));

    public PolicyVersionAnswer? Version(int version) => Versions.FirstOrDefault(it => it.Version == version);

    public ReviewAnswer ReviewAnswer
    {
        get
        {
            var last = Facts<PolicyReviewed>().MaxBy(it => it.Circumstances.OccurredAt);
            return new(
                Review.State, Review.DueOn, Review.Days, [.. Review.Because],
                last?.Circumstances.OccurredAt, last?.Outcome,
                [.. Policy.OpenLawChanges.Select(change => new LawChangeAnswer(change.Act, change.InForceOn))],
                Position);
        }
    }

    private PolicyVersionAnswer Version(PolicyPublished it, DateTimeOffset recordedAt) => new(
        it.Version, it.Sha256, it.EffectiveAt, recordedAt, it.Version == InForce, $"/policy/{it.Version}",
        [.. (it.Translations ?? ValueList.Of<Translation>())
            .Select(translation => new TranslationAnswer(translation.Language, translation.Sha256))],
        [.. Facts<PublicationChecked>().Where(check => check.Version == it.Version)
            .GroupBy(check => check.Site).OrderBy(site => site.Key)
            .Select(site => LastOf(site))]);

    private static PublicationCheckAnswer LastOf(IEnumerable<PublicationChecked> checks)
    {
        var last = checks.MaxBy(check => check.Circumstances.OccurredAt)!;
        return new(last.Site, last.Matches, last.Circumstances.OccurredAt, last.SeenSha256);
    }

    private IEnumerable<TFact> Facts<TFact>() => Entries.Select(entry => entry.Fact).OfType<TFact>();
}
