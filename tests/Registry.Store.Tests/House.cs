using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Registry.Store.Tests;

/// <summary>Random JSON of the kind the log holds, and its RFC 8785 form made another way than the engine's.</summary>
internal sealed class House(int seed)
{
    private static readonly List<Rune> Letters =
        [.. "abcXYZ019_қӘжңЁ \"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é😀".EnumerateRunes()];

#pragma warning disable CA5394 // the same in every run, which is what is wanted here
    private readonly Random random = new(seed);

    /// <summary>Members in random order, with blanks.</summary>
    public string Json(int depth = 4) => random.Next(depth == 0 ? 3 : 5) switch
    {
        0 => JsonSerializer.Serialize(Text(random.Next(12))),
        1 => random.NextInt64(-9007199254740991, 9007199254740992).ToString(CultureInfo.InvariantCulture),
        2 => random.Next(2) == 0 ? "true" : "false",
        3 => $"[ {string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(_ => Json(depth - 1)))} ]",
        _ => $"{{ {string.Join(" , ", Names().Select(n => $"\"{n}\" : {Json(depth - 1)}"))} }}",
    };
#pragma warning restore CA5394

    public static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        var into = new StringBuilder();
        Write(document.RootElement, into);
        return into.ToString();
    }

    private static void Write(JsonElement value, StringBuilder into)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal);
                Write('{', members, m => { Write(m.Name, into); into.Append(':'); Write(m.Value, into); }, '}', into);
                break;
            case JsonValueKind.Array:
                Write('[', value.EnumerateArray(), item => Write(item, into), ']', into);
                break;
            case JsonValueKind.String:
                Write(value.GetString()!, into);
                break;
            default:
                into.Append(value.GetRawText());
                break;
        }
    }

    private static void Write<T>(char open, IEnumerable<T> items, Action<T> write, char close, StringBuilder into)
    {
        into.Append(open);
        foreach (var (n, item) in items.Index())
        {
            if (n > 0) into.Append(',');
            write(item);
        }

        into.Append(close);
    }

    /// <summary>RFC 8785 section 3.2.2.2.</summary>
    private static void Write(string text, StringBuilder into)
    {
        into.Append('"');
        foreach (var letter in text)
            into.Append(letter switch
            {
                '"' => "\\\"", '\\' => @"\\", '\b' => @"\b", '\f' => @"\f", '\n' => @"\n", '\r' => @"\r", '\t' => @"\t",
                < ' ' => $"\\u{(int)letter:x4}", _ => letter.ToString(),
            });
        into.Append('"');
    }

#pragma warning disable CA5394
    private string Text(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Count)]));

    private IEnumerable<string> Names() =>
        Enumerable.Range(0, random.Next(6)).Select(_ => "aB_zQ9"[..(1 + random.Next(6))] + random.Next(30)).Distinct();
#pragma warning restore CA5394
}
