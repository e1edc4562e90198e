using System.Text.Json;
using Registry.Api.Extracts.Evidence;
using Registry.Api.Hosting;
using Registry.Audit;
using Registry.Audit.Extracts;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Projections.AuditTree;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Extracts;

/// <summary>Every entry of a person's streams, each with its place in the signed tree.</summary>
public sealed class PersonMaterial(
    AuditTreeQueries tree, Leaves leaves, ManifestDraft draft, RecipientNames names, Centre centre,
    PersonStreams streams)
{
    /// <param name="opening">Hears of keys before anything is opened with them.</param>
    public async Task<ExtractMaterial> Of(
        ExtractCase it, Func<IReadOnlyCollection<Guid>, CancellationToken, Task> opening, CancellationToken ct)
    {
        var (named, shown) = await Leaves(it, ct);
        var indices = shown.Select(leaf => leaf.Index).ToList();
        var places = await tree.Prove<IReadOnlyList<(long Index, Hash[] Proof)>>(it.End.Size, node =>
            [.. indices.Select(index => (index, Proofs.Inclusion(index, it.End.Size, node)))], ct);
        var lines = places.ToDictionary(place => place.Index, place => Line(place.Index, place.Proof));
        var manifest = await draft.Of(it, 0, ct) with { Streams = named };
        return new(
            manifest, null, it.End.Note, shown.ToAsyncEnumerable(),
            new(it.Query.Fields, null, index => lines[index], leaves, opening),
            new LeafProof.OfPlaces(places, it.End), names.Of,
            new(centre.Document, it.Order.About.Actor.Value, it.ApprovedBy.Value));
    }

    /// <summary>What of her streams the signed tree holds, in the order of the tree.</summary>
    private async Task<(IReadOnlyList<StreamOfPerson> Named, IReadOnlyList<LedgerLeaf> Shown)> Leaves(
        ExtractCase it, CancellationToken ct)
    {
        var named = new List<StreamOfPerson>();
        var shown = new List<LedgerLeaf>();
        await foreach (var (kind, events) in streams.Of(it.Query.SubjectId!.Value, ct))
        {
            var held = events.Where(stored => stored.Position <= it.End.Position).ToList();
            if (held.Count == 0)
                continue;
            named.Add(new(leaves.TagOf(held[0].Stream).ToString(), EventTypes.Of(kind), held.Count));
            foreach (var stored in held)
                shown.Add(await Leaf(stored, ct));
        }

        return (named, [.. shown.OrderBy(leaf => leaf.Index)]);
    }

    /// <exception cref="UnknownEventException">It cannot be shown, and may not be left out.</exception>
    private async Task<LedgerLeaf> Leaf(StoredEvent stored, CancellationToken ct)
    {
        if (leaves.Of(stored).IsNonconforming)
            throw UnknownEventException.At(stored.Position);
        var index = await tree.IndexOf(stored.Position, ct)
            ?? throw new LedgerGapException("An event of the person has no leaf in the signed tree.");
        return new(index, stored, default);
    }

    private static byte[] Line(long index, IReadOnlyList<Hash> proof) => JsonSerializer.SerializeToUtf8Bytes(
        new Place(index, [.. proof.Select(hash => hash.ToString())]), Form);

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Place(long Index, IReadOnlyList<string> Proof);
}
