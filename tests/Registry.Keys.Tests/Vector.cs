using System.Text.Json;

namespace Registry.Keys.Tests;

/// <summary>A frozen file of Golden, and the keys and places it was computed with.</summary>
internal sealed class Vector(string name)
{
    private readonly JsonElement root = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", name + ".json"))).RootElement;

    public SliceKey Key => SliceKey.Of(Hex("sliceKey"));

    public InstallationKey Installation => InstallationKey.Of(Hex("installation"));

    public Epoch Epoch => Epoch.Of(root.GetProperty("epoch").GetInt32(), Hex("epochSecret"), Suites);

    /// <summary>Suite 1 with the vector's nonce in place of random ones.</summary>
    public Suites Suites => new(new Suite1(Hex("nonce").CopyTo));

    public JsonElement.ArrayEnumerator List(string member) => root.GetProperty(member).EnumerateArray();

    public string Text(string member) => root.GetProperty(member).GetString()!;

    public Guid Id(string member) => root.GetProperty(member).GetGuid();

    public byte[] Hex(string member) => Hex(root, member);

    public static byte[] Hex(JsonElement of, string member) =>
        Convert.FromHexString(of.GetProperty(member).GetString()!);
}
