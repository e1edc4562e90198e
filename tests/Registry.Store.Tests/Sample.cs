using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Registry.Store.Tests;

/// <summary>Ids and appends that are the same in every run: each is derived from the test's name and a word.</summary>
public static class Sample
{
    public const int OpenEpoch = 1;

    public static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static Guid Id(string word, [CallerMemberName] string test = "") => new(Hash(word, test).AsSpan(0, 16));

    public static byte[] Tag(string word, [CallerMemberName] string test = "") => Hash(word, test);

    public static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes(text);

    public static NewEvent Event(Guid id, string json = """{"n":1}""") =>
        new(id, "thing_happened", "Sample.ThingHappened, sample", Json(json));

    /// <summary>A write of events whose ids follow from the first one's.</summary>
    public static StreamWrite Write(Guid stream, long expected, Guid first, int count = 1) =>
        new(stream, "thing", expected,
            [Event(first), .. Enumerable.Range(1, count - 1).Select(n => Event(Next(first, n)))]);

    public static Append One(Guid stream, long expected, Guid id) => new() { Writes = [Write(stream, expected, id)] };

    public static Append With(Guid stream, Guid id, KeyChanges keys) => One(stream, 0, id) with { Keys = keys };

    public static NewKey Key(Guid id, int epoch = OpenEpoch) => new(id, epoch, [1, 2, 3]);

    public static IndexRow Row(byte[] tag, Guid key, bool identifying = true, int epoch = OpenEpoch) =>
        new(tag, key, epoch, [4, 5, 6], identifying);

    public static NewName Name(Guid id, byte[] streamTag, int epoch = OpenEpoch) =>
        new(id, epoch, [7, 8, 9], streamTag);

    public static NewMessage Message(Guid id, DateTimeOffset dueAt) => new(id, "tell", dueAt, Json("""{"case":"1"}"""));

    public static Guid Next(Guid id, int n) => Id(n.ToString(CultureInfo.InvariantCulture), id.ToString());

    private static byte[] Hash(string word, string test) => SHA256.HashData(Encoding.UTF8.GetBytes($"{test}/{word}"));
}
