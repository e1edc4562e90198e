using Registry.Api.Console.Frame;
using Registry.Api.Operations;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Subjects;

/// <summary>What the page of a person shows.</summary>
/// <param name="Received">The latest thousand at most.</param>
/// <param name="Opening">Values that were just opened, or why they were not.</param>
public sealed record SubjectModel(
    Guid SubjectId, Look Look, SubjectScreen.Asked Asked, SubjectAnswer Record, ListAnswer<OperationEntry> Operations,
    ListAnswer<DisclosureAnswer> Received, RecipientNames Recipients, Opening? Opening)
{
    /// <summary>Doors that are open to the reader.</summary>
    public IReadOnlySet<string> Doors { get; init; } = new HashSet<string>();

    /// <summary>The state on a day.</summary>
    public Past? Then { get; init; }

    /// <summary>What is held now; where our own record keeps its words is not of the person.</summary>
    public IReadOnlyList<HoldingAnswer> Held { get; } = Holdings.Living(Record);

    public int Appeals => Held.Select(it => it.AppealId).OfType<Guid>().Distinct().Count();

    public IReadOnlyList<string> Categories { get; } = Holdings.Categories(Holdings.Living(Record));

    public IEnumerable<BlockAnswer> Blocks => Record.Blocks.Where(block => block.LiftedAt is null);

    public IEnumerable<ProposalAnswer> Waiting => Record.Proposals.Where(it => it.State == "open");

    /// <summary>Who received what, the latest on top.</summary>
    public IReadOnlyList<Given> ByRecipient { get; } =
    [
        .. Received.Items.GroupBy(it => it.RecipientId).Select(all => new Given(
            all.Key,
            [.. all.SelectMany(it => it.Categories).Distinct()],
            [.. all.Select(it => it.AppealId).OfType<Guid>().Distinct()],
            all.Count(), all.Max(it => it.OccurredAt), all.Sum(it => it.Findings.Count),
            all.MaxBy(it => it.OccurredAt)!.Confirmation)).OrderByDescending(it => it.LastAt),
    ];

    /// <summary>Whom an operation of the timeline gave data to.</summary>
    public DisclosureAnswer? Disclosure(OperationEntry entry) =>
        Received.Items.FirstOrDefault(it => it.DisclosureId == entry.EventId);

    /// <summary>This page with another filter or cursor.</summary>
    public string Address(string? operation = null, bool? findings = null, string? cursor = null) =>
        $"/console/subjects/{SubjectId}" + QueryString.Create(new Dictionary<string, string?>
        {
            ["operation"] = operation, ["findings"] = findings == true ? "true" : null, ["cursor"] = cursor,
        }.Where(it => it.Value is not null)) + "#all";
}

/// <summary>What a recipient was given of a person.</summary>
public sealed record Given(
    Guid RecipientId, IReadOnlyList<string> Categories, IReadOnlyList<Guid> Appeals, int Times, DateTimeOffset LastAt,
    int Findings, string? Confirmation);

/// <summary>How it stood at the end of a day.</summary>
/// <param name="Disclosures">Made until then; the latest thousand at most.</param>
public sealed record Past(DateOnly Day, SubjectAnswer Record, int Disclosures);

/// <summary>Values opened for a purpose, with the receipt of the look; or what was wrong with the form.</summary>
public sealed record Opening(
    string? Purpose, string? Reason, IReadOnlyList<string> Categories, IReadOnlyList<OpenedSlice> Slices,
    Receipt? Receipt)
{
    public Wrongs Wrong { get; init; } = Wrongs.None;
}

/// <summary>Slices as a page speaks of them.</summary>
public static class Holdings
{
    public static IReadOnlyList<HoldingAnswer> Living(SubjectAnswer record) =>
        [.. record.Holdings.Where(it => it.DestroyedAt is null && it.Purpose != Slice.AccountingPurpose)
            .OrderBy(it => it.AppealId is null ? 0 : 1).ThenBy(it => it.OpenedAt)];

    public static IReadOnlyList<string> Categories(IEnumerable<HoldingAnswer> slices) =>
        [.. slices.SelectMany(it => it.Categories).Distinct().Order(StringComparer.Ordinal)];
}
