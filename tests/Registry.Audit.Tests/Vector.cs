using System.Text;
using System.Text.Json;

namespace Registry.Audit.Tests;

/// <summary>One file of Vectors: a lie or a truth, and what is to be said of it.</summary>
internal sealed class Vector(string folder, string name)
{
    private readonly JsonElement root = JsonDocument.Parse(File.ReadAllBytes(
        Path.Combine(Folder(folder), name + ".json"))).RootElement;

    public string Wanted => Text("wanted");

    public bool IsTrue => root.GetProperty("wanted").GetBoolean();

    public static TheoryData<string> Names(string folder) => new(Directory.EnumerateFiles(Folder(folder), "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    public static string Folder(string folder) => Path.Combine(AppContext.BaseDirectory, "Vectors", folder);

    public string Text(string member) => root.GetProperty(member).GetString()!;

    /// <summary>A text in UTF-8, or bytes that are none, in base64.</summary>
    public byte[] Bytes(string member) => root.TryGetProperty(member, out var text)
        ? Encoding.UTF8.GetBytes(text.GetString()!)
        : Convert.FromBase64String(Text(member + "Base64"));

    public long Number(string member) => root.GetProperty(member).GetInt64();

    public Hash Hash(string member) => Audit.Hash.FromBytes(root.GetProperty(member).GetBytesFromBase64());

    public Hash[] Hashes(string member) => [.. root.GetProperty(member).EnumerateArray()
        .Select(hash => Audit.Hash.FromBytes(hash.GetBytesFromBase64()))];
}
