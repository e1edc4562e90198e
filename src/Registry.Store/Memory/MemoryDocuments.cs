using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Registry.Store.Memory;

/// <summary>Public texts in one process's memory, for unit tests of what stands above the seam.</summary>
public sealed class MemoryDocuments : IDocuments
{
    private readonly ConcurrentDictionary<string, byte[]> texts = new(StringComparer.Ordinal);

    public Task<string> Put(ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(text.Span));
        texts.TryAdd(sha256, text.ToArray());
        return Task.FromResult(sha256);
    }

    public Task<ReadOnlyMemory<byte>?> Get(string sha256, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        ReadOnlyMemory<byte>? kept = texts.TryGetValue(sha256, out var text) ? new(text.ToArray()) : null;
        return Task.FromResult(kept);
    }
}
