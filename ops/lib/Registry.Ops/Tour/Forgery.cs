using System.IO.Compression;
using System.Text;

namespace Registry.Ops.Tour;

/// <summary>An extract with one bit of one part changed, and packed so that nothing is wrong with the archive.</summary>
/// <param name="At">The byte of the part that was changed.</param>
public sealed record Forgery(string Part, int At, byte[] Container)
{
    private const string List = "META-INF/ASiCManifest001.xml";

    /// <summary>Every part in turn.</summary>
    public static IEnumerable<Forgery> AllOf(byte[] container)
    {
        var parts = Unpacked(container);
        foreach (var (name, bytes) in parts)
        {
            var at = Byte(name, bytes);
            byte[] changed = [.. bytes];
            changed[at] ^= 1;
            yield return new(name, at, Packed(parts.Select(part => part.Name == name ? (name, changed) : part)));
        }
    }

    /// <summary>Nothing changed but how it is packed.</summary>
    public static byte[] Repacked(byte[] container) => Packed(Unpacked(container));

    /// <summary>
    /// In the middle; of the list of signed files a letter that leaves it a list of the same files, or it would be the
    /// files that are missed.
    /// </summary>
    private static int Byte(string name, byte[] bytes) => name == List
        ? Encoding.UTF8.GetString(bytes).IndexOf("text/csv", StringComparison.Ordinal)
        : bytes.Length / 2;

    private static List<(string Name, byte[] Bytes)> Unpacked(byte[] container)
    {
        var parts = new List<(string, byte[])>();
        using var zip = new ZipArchive(new MemoryStream(container));
        foreach (var entry in zip.Entries)
        {
            using var from = entry.Open();
            var bytes = new MemoryStream();
            from.CopyTo(bytes);
            parts.Add((entry.FullName, bytes.ToArray()));
        }

        return parts;
    }

    /// <summary>Stored, which the first of them has to be and the others may.</summary>
    private static byte[] Packed(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        var container = new MemoryStream();
        using (var zip = new ZipArchive(container, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var to = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                to.Write(bytes);
            }

        return container.ToArray();
    }
}
