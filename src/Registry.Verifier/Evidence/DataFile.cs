using Registry.Audit.Extracts;

namespace Registry.Verifier.Evidence;

/// <summary>Reads the evidence line by line, and the rows for spreadsheets beside it.</summary>
internal static class DataFile
{
    /// <summary>Bytes of the longest line that is read.</summary>
    public const int MaxLine = 16 * 1024 * 1024;

    private const int Chunk = 256 * 1024;

    /// <param name="data"><c>data.jsonl</c>, from its beginning.</param>
    /// <param name="csv"><c>rows.csv</c>, from its beginning.</param>
    public static Fault? Check(Manifest manifest, DataCheck check, Stream data, Stream csv)
    {
        var rows = new Rows(new BufferedStream(csv, Chunk), check);
        new CsvRows(manifest.Fields).Header(check.Rows);
        var (buffer, begin, end) = (new byte[Chunk], 0, 0);
        for (int read; (read = data.Read(buffer, end, buffer.Length - end)) > 0;)
        {
            end += read;
            for (int length; (length = buffer.AsSpan(begin..end).IndexOf((byte)'\n')) >= 0; begin += length + 1)
            {
                if (check.Read(buffer.AsSpan(begin, length)) is { } fault)
                    return fault;
                rows.Compare();
            }

            if (end - begin >= MaxLine)
                return new(FaultCode.Data, check.Where, "The line after this one is too long.");
            var left = buffer.AsSpan(begin..end);
            var next = left.Length > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
            left.CopyTo(next);
            (buffer, begin, end) = (next, 0, left.Length);
        }

        return end > 0
            ? new(FaultCode.Data, check.Where, "The line after this one has no end.")
            : check.End() ?? rows.End();
    }

    /// <summary>Compares as it goes, and tells at the end: faults of the evidence come first.</summary>
    private sealed class Rows(BufferedStream csv, DataCheck check)
    {
        private byte[] there = new byte[4096];
        private long line;
        private long? differs;

        public void Compare()
        {
            var made = check.Rows.WrittenSpan;
            if (made.IsEmpty)
                return;
            line++;
            if (there.Length < made.Length)
                there = new byte[made.Length * 2];
            var read = csv.ReadAtLeast(there.AsSpan(0, made.Length), made.Length, throwOnEndOfStream: false);
            if (!there.AsSpan(0, read).SequenceEqual(made))
                differs ??= line;
            check.Rows.ResetWrittenCount();
        }

        public Fault? End()
        {
            Compare();
            if (csv.ReadByte() >= 0)
                differs ??= line + 1;
            return differs is { } at
                ? new(FaultCode.Csv, $"rows.csv, from line {at} on", "The rows are not those that the evidence makes.")
                : null;
        }
    }
}
