using System.Buffers;
using Registry.Audit;

namespace Registry.Api.Extracts.Evidence;

/// <summary>The lines of some leaves in a row, ready to be written.</summary>
/// <param name="Data">Lines of <c>data.jsonl</c>.</param>
/// <param name="Csv">Lines of <c>rows.csv</c>.</param>
/// <param name="Hashes">Of each leaf.</param>
/// <param name="Lost">How many were asked for and have nothing left but their heads.</param>
public sealed record LeafBatch(
    ArrayBufferWriter<byte> Data, ArrayBufferWriter<byte> Csv, IReadOnlyList<ShownLeaf> Shown,
    IReadOnlyList<Hash> Hashes, int Lost);
