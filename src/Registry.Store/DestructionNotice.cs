using System.Text.Json;
using Registry.Domain;

namespace Registry.Store;

/// <summary>
/// The message that goes with every destruction of keys, so that the world outside the database hears of it.
/// </summary>
public sealed record DestructionNotice(IReadOnlyList<Guid> Keys)
{
    public const string Kind = "keys-destroyed";

    public static NewMessage Of(IReadOnlyList<SliceId> slices, Guid operation) => new(
        operation,
        Kind,
        DateTimeOffset.UnixEpoch,
        JsonSerializer.SerializeToUtf8Bytes(new DestructionNotice([.. slices.Select(slice => slice.Value)])));

    public static DestructionNotice Read(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize<DestructionNotice>(body.Span)!;
}
