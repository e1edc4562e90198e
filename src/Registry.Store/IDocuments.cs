namespace Registry.Store;

/// <summary>
/// Public texts, each kept under the SHA-256 of its bytes: an event names a text by that hash. None is ever changed or
/// taken away, so nothing about a person belongs here.
/// </summary>
/// <remarks>docs/decisions/0022-texts-are-kept-by-their-hash.md. Every engine passes DocumentsConformance.</remarks>
public interface IDocuments
{
    /// <summary>Keeps the text; a text that is kept already stays as it is.</summary>
    /// <returns>Its SHA-256, lower-case hex. The text is durable by then.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached; put it again.</exception>
    Task<string> Put(ReadOnlyMemory<byte> text, CancellationToken ct);

    /// <param name="sha256">Lower-case hex.</param>
    /// <returns>The very bytes that were put; none if there is no such text.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    /// <exception cref="AlteredDocumentException">What is kept there is not what was put.</exception>
    Task<ReadOnlyMemory<byte>?> Get(string sha256, CancellationToken ct);
}

/// <summary>A text no longer has the hash it is kept under: somebody changed it past the service.</summary>
public sealed class AlteredDocumentException : Exception
{
    public AlteredDocumentException() { }
    public AlteredDocumentException(string sha256) : base($"The text {sha256} was altered.") { }
    public AlteredDocumentException(string message, Exception inner) : base(message, inner) { }
}
