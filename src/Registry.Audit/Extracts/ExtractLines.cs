namespace Registry.Audit.Extracts;

/// <summary>Lines of <c>data.jsonl</c> that are no preimage: docs/extract-format.md section 4.</summary>
public static class ExtractLines
{
    /// <summary>In place of rest and body of an entry of which nothing is left but its head.</summary>
    public static ReadOnlySpan<byte> Loss => "{\"lost\":true}"u8;
}
