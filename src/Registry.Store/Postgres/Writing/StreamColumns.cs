using System.Runtime.InteropServices;

namespace Registry.Store.Postgres.Writing;

/// <summary>What a batch expects of streams and writes to them. Order of fields: parameters of Append.sql.</summary>
internal sealed class StreamColumns(Columns all)
{
    private readonly Column<Guid> firsts = all.Ids();
    private readonly Column<int> seenItems = all.Numbers();
    private readonly Column<Guid> seenStreams = all.Ids();
    private readonly Column<long> seenVersions = all.Versions();
    private readonly Column<int> items = all.Numbers();
    private readonly Column<Guid> streams = all.Ids();
    private readonly Column<string> types = all.Texts();
    private readonly Column<long> versions = all.Versions();
    private readonly EventColumns events = new(all);

    public Guid Seen(int nth) => seenStreams[nth];

    /// <summary>Asks where the streams stand, and writes to them.</summary>
    public void Add(int item, Append append)
    {
        Ask(item, append);
        foreach (var write in append.Writes)
        {
            items.Add(item);
            streams.Add(write.Stream);
            types.Add(write.StreamType);
            versions.Add(write.Expected + write.Events.Count);
            events.Add(item, write);
        }
    }

    /// <summary>Asks where the streams stand; somebody else writes to them in the same transaction.</summary>
    public void Ask(int item, Append append)
    {
        firsts.Add(append.Writes[0].Events[0].Id);
        foreach (var write in append.Writes) See(item, write.Stream, write.Expected);
        foreach (var guard in append.Guards) See(item, guard.Stream, guard.Version);
    }

    private void See(int item, Guid stream, long version)
    {
        seenItems.Add(item);
        seenStreams.Add(stream);
        seenVersions.Add(version);
    }

    private sealed class EventColumns(Columns all)
    {
        private readonly Column<int> items = all.Numbers();
        private readonly Column<Guid> ids = all.Ids();
        private readonly Column<Guid> streams = all.Ids();
        private readonly Column<long> versions = all.Versions();
        private readonly Column<string> types = all.Texts();
        private readonly Column<string> dotnetTypes = all.Texts();
        private readonly Column<byte[]> bodies = all.Bodies();

        public void Add(int item, StreamWrite write)
        {
            var version = write.Expected;
            foreach (var fresh in write.Events)
            {
                items.Add(item);
                ids.Add(fresh.Id);
                streams.Add(write.Stream);
                versions.Add(++version);
                types.Add(fresh.Type);
                dotnetTypes.Add(fresh.DotnetType);
                bodies.Add(Whole(fresh.Data));
            }
        }
    }

    /// <summary>The array behind the memory where it is the whole of it, else a copy.</summary>
    internal static byte[] Whole(ReadOnlyMemory<byte> json) =>
        MemoryMarshal.TryGetArray(json, out var part) && part.Array!.Length == json.Length
            ? part.Array
            : json.ToArray();
}
