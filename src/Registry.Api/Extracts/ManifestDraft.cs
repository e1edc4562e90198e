using Registry.Audit;
using Registry.Audit.Extracts;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Projections.AuditTree;
using Registry.Projections.Extracts;

namespace Registry.Api.Extracts;

/// <summary>What stands in every manifest: docs/extract-format.md section 3.</summary>
public sealed class ManifestDraft(
    AuditTreeQueries tree, LogIdentity log, ExtractQueries extracts, CoverageTexts coverage)
{
    /// <param name="begin">The first leaf of its range.</param>
    public async Task<Manifest> Of(ExtractCase it, long begin, CancellationToken ct) => new(
        1,
        it.Id.Value.ToString(),
        Code.Of(it.Query.Kind),
        log.Origin,
        begin,
        it.End.Size,
        Shown: 0,
        it.Order.About.Purpose,
        Code.Of(it.Order.About.Ground),
        Leaf.Moment(it.BuiltAt),
        it.Query.Fields,
        await Earlier(it, ct),
        await coverage.Now(ct),
        Receiver: it.Query.Receiver?.Value.ToString());

    /// <summary>So that a reader of an earlier extract sees that this tree continues that one.</summary>
    private async Task<IReadOnlyList<EarlierTree>> Earlier(ExtractCase it, CancellationToken ct)
    {
        var sizes = (await extracts.Ends(it.Query.Receiver, it.Query.SubjectId, ct))
            .Where(size => size >= 1 && size <= it.End.Size).ToList();
        return await tree.Prove<IReadOnlyList<EarlierTree>>(it.End.Size, node =>
        [
            .. sizes.Select(size => new EarlierTree(
                size, [.. Proofs.Consistency(size, it.End.Size, node).Select(hash => hash.ToString())])),
        ], ct);
    }
}
