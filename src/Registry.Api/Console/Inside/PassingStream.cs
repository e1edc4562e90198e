using Registry.Api.Extracts.Container;

namespace Registry.Api.Console.Inside;

/// <summary>
/// What an endpoint writes: a file goes on to the browser as it comes, headers first; a refusal is kept, to be said on
/// a page.
/// </summary>
internal sealed class PassingStream(HttpResponse inner, HttpResponse outer) : WritingStream
{
    private static readonly string[] Passed =
        ["Content-Type", "Content-Length", "Content-Disposition", "Repr-Digest"];

    private readonly MemoryStream kept = new();

    public bool HasPassed { get; private set; }

    public byte[] Kept => kept.ToArray();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!HasPassed && inner.StatusCode == StatusCodes.Status200OK)
        {
            HasPassed = true;
            foreach (var name in Passed)
                outer.Headers[name] = inner.Headers[name];
        }

        await (HasPassed ? outer.Body : kept).WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Nothing here is written while a thread waits.</summary>
    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        kept.Dispose();
        base.Dispose(disposing);
    }
}
