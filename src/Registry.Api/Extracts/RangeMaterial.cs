using System.Globalization;
using Registry.Api.Extracts.Evidence;
using Registry.Api.Hosting;
using Registry.Audit;
using Registry.Audit.Extracts;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Projections.AuditTree;
using Period = Registry.Audit.Extracts.Period;

namespace Registry.Api.Extracts;

/// <summary>All leaves between two signed trees; those that were asked for with what is behind them.</summary>
public sealed class RangeMaterial(
    AuditTreeQueries tree, Leaves leaves, ManifestDraft draft, RecipientNames names, Centre centre)
{
    /// <param name="opening">Hears of keys before anything is opened with them.</param>
    public async Task<ExtractMaterial> Of(
        ExtractCase it, Func<IReadOnlyCollection<Guid>, CancellationToken, Task> opening, CancellationToken ct)
    {
        var start = await Start(it.Query.Period!.From, ct);
        var begin = start?.Size ?? 0;
        var left = await tree.Prove<Hash[]>(it.End.Size, node =>
            [.. Subtrees.Cover(0, begin).Select(part => node(part.Level, part.Index))], ct);
        var period = new Period(Leaf.Moment(it.Query.Period.From), Leaf.Moment(it.Query.Period.To));
        var filter = FilterOf(it.Query.Filter!);
        var narrowed = it.Query.Narrowed is { } by
            ? new Audit.Extracts.Narrowing(by.AppealId?.Value.ToString(), by.ActorId?.Value.ToString())
            : null;
        var manifest = await draft.Of(it, begin, ct) with
        {
            Period = period, Filter = filter, Narrowed = narrowed,
            Left = new([.. left.Select(hash => hash.ToString())]),
        };
        return new(
            manifest, start?.Note, it.End.Note, tree.Leaves(begin, it.End.Size, ct),
            new(it.Query.Fields, () => new Selection(period, filter, narrowed), null, leaves, opening),
            new LeafProof.OfRange(CompactRange.Of(begin, left), it.End), names.Of,
            new(centre.Document, it.Order.About.Actor.Value, it.ApprovedBy.Value));
    }

    /// <summary>The greatest tree whose next leaf is of before the period; none if it begins with the log.</summary>
    private async Task<PublishedCheckpoint?> Start(DateTimeOffset from, CancellationToken ct)
    {
        var first = await tree.FirstAtOrAfter(from, ct);
        return first > 0 && await tree.AtMost(first - 1, ct) is { Size: > 0 } start ? start : null;
    }

    private static Filter FilterOf(ExtractFilter filter) => new(
        Texts(filter.Types),
        Texts(filter.Recipients.Select(it => it.Value.ToString())),
        Texts(filter.Purposes),
        Texts(filter.Grounds.Select(ground => Code.Of(ground))),
        Texts(filter.Categories),
        Day(filter.OccurredFrom),
        Day(filter.OccurredTo));

    private static string[]? Texts(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } some ? some : null;

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
