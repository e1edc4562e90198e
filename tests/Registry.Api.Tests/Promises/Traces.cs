using System.Text;
using System.Text.Json;
using Npgsql;

namespace Registry.Api.Tests.Promises;

/// <summary>Looks for texts in bytes, in every way they may have been written down.</summary>
public sealed class Traces(params string[] texts)
{
    private readonly List<(string Text, string Form, byte[] Bytes)> needles =
        [.. texts.SelectMany(text => Forms(text)
            .Select(form => (text, form.Form, form.Bytes))).DistinctBy(it => Convert.ToHexString(it.Bytes))];

    /// <summary>What was found where: a form of a text.</summary>
    public IEnumerable<string> In(string place, byte[] bytes) => needles
        .Where(needle => bytes.AsSpan().IndexOf(needle.Bytes) >= 0)
        .Select(needle => $"{place}: «{needle.Text}» as {needle.Form}");

    public IEnumerable<string> In(string place, string text) => In(place, Encoding.UTF8.GetBytes(text));

    public IEnumerable<string> InFolder(string folder, Func<string, bool> wanted) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(wanted)
            .SelectMany(file => In(file, Bytes(file)).Concat(In("name of a file", file)));

    /// <summary>
    /// Every row of every table of ours as text, what the planner knows of them, and statements remembered.
    /// </summary>
    public async Task<IReadOnlyList<string>> InDatabase(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var tables = await Texts(database, """
            select format('%I.%I', schemaname, tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
            """);
        var found = new List<string>();
        foreach (var table in tables.Concat(["pg_catalog.pg_stats", "pg_catalog.pg_stat_activity",
            "pg_catalog.pg_largeobject"]))
            foreach (var row in await Texts(database, $"select it::text from {table} it"))
                found.AddRange(In(table, row));
        return found;
    }

    /// <summary>The forms a text is looked for in. base64 has three, by where in the triple the text begins.</summary>
    public static IEnumerable<(string Form, byte[] Bytes)> Forms(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return ("UTF-8", utf8);
        yield return ("UTF-8 in capitals", Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
        yield return ("UTF-8 in small letters", Encoding.UTF8.GetBytes(text.ToLowerInvariant()));
        yield return ("UTF-16 LE", Encoding.Unicode.GetBytes(text));
        yield return ("UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(text));
        yield return ("percent", Ascii(string.Concat(utf8.Select(b => $"%{b:X2}"))));
        yield return ("percent where needed", Ascii(Uri.EscapeDataString(text)));
        yield return ("form", Ascii(Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal)));
        yield return ("\\u escapes", Ascii(string.Concat(text.Select(c => $"\\u{(int)c:x4}"))));
        yield return ("\\u escapes in capitals", Ascii(string.Concat(text.Select(c => $"\\u{(int)c:X4}"))));
        yield return ("\\u escapes where needed", Ascii(JsonSerializer.Serialize(text)[1..^1]));
        yield return ("hex", Ascii(Convert.ToHexStringLower(utf8)));
        yield return ("hex in capitals", Ascii(Convert.ToHexString(utf8)));
        foreach (var (name, bytes) in new[] { ("UTF-8", utf8), ("UTF-16 LE", Encoding.Unicode.GetBytes(text)) })
            for (var offset = 0; offset < 3; offset++)
                foreach (var url in new[] { false, true })
                    yield return ($"base64 of {name}", Base64(bytes, offset, url));
    }

    /// <summary>The letters of base64 that depend on the text alone, whatever stands before and behind it.</summary>
    private static byte[] Base64(byte[] bytes, int offset, bool url)
    {
        var whole = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=');
        var sure = whole[(((offset * 8) + 5) / 6)..((offset + bytes.Length) * 8 / 6)];
        return Ascii(url ? sure.Replace('+', '-').Replace('/', '_') : sure);
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Statements of this test.")]
    private static async Task<List<string>> Texts(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
