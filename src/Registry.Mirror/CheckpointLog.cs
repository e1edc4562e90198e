using System.Text;
using Registry.Audit;

namespace Registry.Mirror;

/// <summary>Every checkpoint that was taken, with the log's line and the mirror's, in <c>checkpoints.log</c>.</summary>
public sealed class CheckpointLog(string path) : IDisposable
{
    private readonly FramedFile file = new(path);

    /// <summary>From the first on; what is cut off at the end was never answered for.</summary>
    /// <exception cref="RefusedException">A record is no checkpoint, or one is smaller than that before it.</exception>
    public IEnumerable<(Checkpoint Checkpoint, SignedNote Note)> ReadAll()
    {
        var size = 0L;
        foreach (var (_, record) in file.ReadAll())
        {
            var note = Parsed(record);
            var checkpoint = Checkpoint.Parse(note.Text);
            if (checkpoint.Size < size)
                throw new RefusedException("checkpoints.log has a checkpoint that is smaller than the one before it.");
            size = checkpoint.Size;
            yield return (checkpoint, note);
        }
    }

    /// <exception cref="RefusedException">It is more than a record that was being written.</exception>
    public void CutTail()
    {
        // A record that was cut off lacks at least the line feed behind the mirror's signature.
        var tail = Encoding.UTF8.GetString(file.Tail());
        if (tail.IndexOf("/mirror ", StringComparison.Ordinal) is >= 0 and var at && tail.IndexOf('\n', at) >= 0)
            throw new RefusedException("checkpoints.log is damaged: a length in it is not that of its record.");
        file.CutTail();
    }

    public void Append(SignedNote note) => file.Append(FramedFile.Frame(note.ToBytes()));

    public void Dispose() => file.Dispose();

    private static SignedNote Parsed(ReadOnlyMemory<byte> record)
    {
        try
        {
            var note = SignedNote.Parse(record.Span);
            Checkpoint.Parse(note.Text);
            return note;
        }
        catch (MalformedException)
        {
            throw new RefusedException("checkpoints.log has a record that is not a checkpoint.");
        }
    }
}
