using System.Buffers.Binary;

namespace Registry.Api.Extracts.Container;

/// <summary>The checksum of ZIP: ISO 3309, polynomial 0xEDB88320 reflected, eight bytes a step.</summary>
public struct Crc32
{
    private static readonly uint[][] Tables = Made();

    private uint inverted;

    public readonly uint Value => inverted;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var crc = ~inverted;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Tables[7][(byte)low] ^ Tables[6][(byte)(low >> 8)] ^ Tables[5][(byte)(low >> 16)]
                ^ Tables[4][low >> 24] ^ Tables[3][(byte)high] ^ Tables[2][(byte)(high >> 8)]
                ^ Tables[1][(byte)(high >> 16)] ^ Tables[0][high >> 24];
        }

        foreach (var one in bytes)
            crc = Tables[0][(byte)(crc ^ one)] ^ (crc >> 8);
        inverted = ~crc;
    }

    /// <summary>Table n moves a byte on by n more bytes.</summary>
    private static uint[][] Made()
    {
        var tables = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (uint first = 0; first < 256; first++)
        {
            var crc = first;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            tables[0][first] = crc;
        }

        for (var n = 1; n < 8; n++)
            for (var first = 0; first < 256; first++)
                tables[n][first] = tables[0][(byte)tables[n - 1][first]] ^ (tables[n - 1][first] >> 8);
        return tables;
    }
}
