using System.Buffers.Binary;
using Registry.Projections.AuditTree;

namespace Registry.Api.Hosting.Mirroring;

/// <summary>Entries as the mirror sends them: however many there are, each after its length.</summary>
internal static class Bundles
{
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        while (!bundle.IsEmpty)
        {
            var end = bundle.Length < sizeof(ushort)
                ? int.MaxValue
                : sizeof(ushort) + BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (end > bundle.Length)
                throw new MirrorUnavailableException("The mirror's entries are cut off.");
            entries.Add(bundle[sizeof(ushort)..end]);
            bundle = bundle[end..];
        }

        return entries;
    }
}
