using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Registry.Audit;
using Registry.Audit.Extracts;
using Registry.Domain;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Extracts.Evidence;

/// <summary>What is done with each leaf of an extract; batches of them are worked on at the same time.</summary>
/// <param name="Fields">Codes of what is opened.</param>
/// <param name="Selection">Which leaves are shown, made for one batch; null shows all.</param>
/// <param name="Place">The line before the head that proves it; null where the whole range is there.</param>
/// <param name="Opening">Hears of keys before anything is opened with them.</param>
public sealed record LeafWork(
    IReadOnlyList<string> Fields,
    Func<Selection>? Selection,
    Func<long, byte[]>? Place,
    Leaves Leaves,
    Func<IReadOnlyCollection<Guid>, CancellationToken, Task> Opening)
{
    public async Task<LeafBatch> Do(IReadOnlyList<LedgerLeaf> leaves, Opener opener, CancellationToken ct)
    {
        var selection = Selection?.Invoke();
        var parts = leaves.Select(PartsOf).ToList();
        var isShown = parts.Select(it => selection is null || selection.Shows(it.Head, it.Body)).ToList();
        var isLost = leaves
            .Select((leaf, n) => leaf.Event is null && (selection?.Asks(parts[n].Head) ?? true)).ToList();
        var shown = leaves.Where((_, n) => isShown[n] && !isLost[n]).Select(leaf => leaf.Event!).ToList();
        var openings = new Queue<IReadOnlyList<Opening>>(await opener.Of(shown, Fields, Opening, ct));
        var batch = new Lines(Fields);
        for (var n = 0; n < parts.Count; n++)
        {
            batch.Add(leaves[n].Index, parts[n], Place, isShown[n] && !isLost[n] ? openings.Dequeue() : null);
            if (isLost[n])
                batch.Line(ExtractLines.Loss);
        }

        return new(
            batch.Data, batch.Csv, batch.Shown, [.. parts.Select(it => it.LeafHash)], isLost.Count(it => it));
    }

    /// <summary>Of a leaf whose body was lost there is its head.</summary>
    private LeafParts PartsOf(LedgerLeaf leaf) =>
        leaf.Event is { } stored ? Leaves.Of(stored) : new(leaf.Lost.ToArray(), [], []);

    private sealed class Lines(IReadOnlyList<string> fields)
    {
        private readonly CsvRows rows = new(fields);

        public ArrayBufferWriter<byte> Data { get; } = new(64 * 1024);

        public ArrayBufferWriter<byte> Csv { get; } = new(16 * 1024);

        public List<ShownLeaf> Shown { get; } = [];

        /// <param name="openings">None if the leaf is not shown.</param>
        public void Add(long index, LeafParts leaf, Func<long, byte[]>? place, IReadOnlyList<Opening>? openings)
        {
            if (place is not null)
                Line(place(index));
            Line(leaf.Head);
            if (openings is null)
                return;
            Line(leaf.Rest);
            Line(leaf.Body);
            foreach (var opening in openings)
                Line(opening.Line ?? JsonSerializer.SerializeToUtf8Bytes<string[]>([opening.Field, "destroyed"]));
            var values = fields
                .Select(field => openings.FirstOrDefault(opening => opening.Field == field)?.Value).ToArray();
            rows.Row(Csv, index, leaf.Head, leaf.Body, values);
            Shown.Add(new(index, Day(leaf.Head), Member(leaf.Head, "recipient"), leaf.Head, leaf.Body, values));
        }

        public void Line(ReadOnlySpan<byte> line)
        {
            Data.Write(line);
            Data.Write("\n"u8);
        }

        private static string Day(byte[] head) => Astana.DayOf(DateTimeOffset.Parse(
            Member(head, "recordedAt"), CultureInfo.InvariantCulture)).ToString("O", CultureInfo.InvariantCulture);

        private static string Member(byte[] head, string name)
        {
            var reader = new Utf8JsonReader(head);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isIt = reader.ValueTextEquals(name);
                reader.Read();
                if (isIt)
                    return reader.GetString()!;
                reader.Skip();
            }

            return "";
        }
    }
}
