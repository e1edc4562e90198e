using System.Text;

namespace Registry.Audit.Extracts;

/// <summary>Which leaves a range's extract shows, told from their lines. One task at a time.</summary>
public sealed class Selection(Period period, Filter filter, Narrowing? narrowed)
{
    private readonly HeadFilter heads = new(period, filter);
    private readonly BodyForm body = new();

    /// <param name="head">Without its line feed, as is the body.</param>
    public bool Shows(ReadOnlySpan<byte> head, ReadOnlySpan<byte> line)
    {
        if (!HeadForm.TryRead(head, out var form) || !heads.Matches(new ReadHead(head, form)))
            return false;
        if (narrowed is null)
            return true;
        return body.TryRead(line) && narrowed switch
        {
            { Appeal: { } appeal } => Is(line[body.Matter], appeal) || Is(line[body.Appeal], appeal),
            { Actor: var actor } => Is(line[body.Actor], actor!),
        };
    }

    private static bool Is(ReadOnlySpan<byte> raw, string text) => raw.SequenceEqual(Encoding.UTF8.GetBytes(text));
}
