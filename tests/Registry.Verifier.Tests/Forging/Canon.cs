using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Verifier.Tests.Forging;

/// <summary>The hashes and spellings of the format page, written from that page and not with our own code.</summary>
internal static class Canon
{
    /// <summary>RFC 8785 for what stands in these files: ASCII names, whole numbers, texts.</summary>
    public static string Json(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{Text(member.Key)}:{Json(member.Value)}")) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Json)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text((string)value!),
        _ => node!.ToJsonString(),
    };

    private static string Text(string text) => "\"" + string.Concat(text.Select(letter => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => $"\\u{(int)letter:x4}",
        _ => letter.ToString(),
    })) + "\"";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Sha(string text) => SHA256.HashData(Bytes(text));

    public static string B64(string preimage) => Base64Url.EncodeToString(Sha(preimage));

    public static byte[] LeafHash(string head) => SHA256.HashData([0, .. Bytes(head)]);

    public static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>RFC 6962 section 2.1, as it stands there.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count switch
    {
        0 => SHA256.HashData([]),
        1 => leaves[0],
        var n => Node(Root([.. leaves.Take(Split(n))]), Root([.. leaves.Skip(Split(n))])),
    };

    /// <summary>RFC 6962 section 2.1.1.</summary>
    public static List<byte[]> Path(int index, IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count <= 1)
            return [];
        var k = Split(leaves.Count);
        List<byte[]> left = [.. leaves.Take(k)], right = [.. leaves.Skip(k)];
        return index < k ? [.. Path(index, left), Root(right)] : [.. Path(index - k, right), Root(left)];
    }

    /// <summary>RFC 6962 section 2.1.2.</summary>
    public static List<byte[]> Consistency(int first, IReadOnlyList<byte[]> leaves, bool isWhole = true)
    {
        if (first == leaves.Count)
            return isWhole ? [] : [Root(leaves)];
        var k = Split(leaves.Count);
        List<byte[]> left = [.. leaves.Take(k)], right = [.. leaves.Skip(k)];
        return first <= k
            ? [.. Consistency(first, left, isWhole), Root(right)]
            : [.. Consistency(first - k, right, isWhole: false), Root(left)];
    }

    /// <summary>Roots of the perfect subtrees, largest first.</summary>
    public static List<byte[]> Edge(IReadOnlyList<byte[]> leaves)
    {
        var nodes = new List<byte[]>();
        for (var (at, bit) = (0, 1 << 30); bit > 0; bit >>= 1)
            if ((leaves.Count & bit) != 0)
            {
                nodes.Add(Root([.. leaves.Skip(at).Take(bit)]));
                at += bit;
            }

        return nodes;
    }

    public static JsonArray Base64(IEnumerable<byte[]> hashes) =>
        [.. hashes.Select(hash => JsonValue.Create(Convert.ToBase64String(hash)))];

    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n)
            k *= 2;
        return k;
    }
}
