using System.Security.Cryptography;

namespace Registry.Api.Extracts.Container;

/// <summary>Counts and hashes what passes on to another stream, which stays open.</summary>
public sealed class TallyStream(Stream to) : WritingStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes so far.</summary>
    public long Written { get; private set; }

    /// <summary>SHA-256 of what was written so far.</summary>
    public byte[] Digest() => hash.GetCurrentHash();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        Written += buffer.Length;
        to.Write(buffer);
    }

    public override void Flush() => to.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }
}
