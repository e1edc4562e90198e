using System.Buffers;

namespace Registry.Store.Postgres;

/// <summary>The RFC 8785 form of what a jsonb column prints.</summary>
/// <remarks>
/// jsonb keeps members by length and puts blanks after commas and colons; its strings are escaped as RFC 8785 wants,
/// its integers are plain. So members are sorted, blanks dropped, and each string and number is copied as it stands.
/// Holds for what the log may contain (docs/decisions/0002-one-order.md): integers, ASCII member names. Anything else a
/// foreign writer put there comes out as JSON of the same value, and is found by whoever checks its form.
/// </remarks>
internal static class Canonical
{
    public static byte[] Of(ReadOnlySpan<byte> printed)
    {
        var into = new ArrayBufferWriter<byte>(printed.Length);
        Value(printed, 0, into);
        return into.WrittenSpan.ToArray();
    }

    /// <returns>The place after the value that begins at <paramref name="at"/>.</returns>
    private static int Value(ReadOnlySpan<byte> json, int at, ArrayBufferWriter<byte> into)
    {
        if (json[at] == '{') return Object(json, at, into);
        if (json[at] == '[') return Array(json, at, into);
        var end = End(json, at);
        into.Write(json[at..end]);
        return end;
    }

    private static int Array(ReadOnlySpan<byte> json, int at, ArrayBufferWriter<byte> into)
    {
        into.Write("["u8);
        for (at++; json[at] != ']';)
        {
            if (json[at] is (byte)',') { into.Write(","u8); at += 2; }
            at = Value(json, at, into);
        }

        into.Write("]"u8);
        return at + 1;
    }

    private static int Object(ReadOnlySpan<byte> json, int at, ArrayBufferWriter<byte> into)
    {
        var members = new List<Member>();
        for (at++; json[at] != '}';)
        {
            if (json[at] is (byte)',') at += 2;
            var nameEnd = StringEnd(json, at);
            var valueEnd = End(json, nameEnd + 2);
            members.Add(new(at, nameEnd, valueEnd));
            at = valueEnd;
        }

        Sort(members, json);
        Write(members, json, into);
        return at + 1;
    }

    /// <summary>By the bytes of the name, which for ASCII is the order of RFC 8785 section 3.2.3.</summary>
    private static void Sort(List<Member> members, ReadOnlySpan<byte> json)
    {
        for (var n = 1; n < members.Count; n++)
            for (var m = n; m > 0 && Name(members[m], json).SequenceCompareTo(Name(members[m - 1], json)) < 0; m--)
                (members[m], members[m - 1]) = (members[m - 1], members[m]);
    }

    private static void Write(List<Member> members, ReadOnlySpan<byte> json, ArrayBufferWriter<byte> into)
    {
        into.Write("{"u8);
        foreach (var member in members)
        {
            if (member != members[0]) into.Write(","u8);
            into.Write(json[member.At..member.NameEnd]);
            into.Write(":"u8);
            Value(json, member.NameEnd + 2, into);
        }

        into.Write("}"u8);
    }

    private static ReadOnlySpan<byte> Name(Member member, ReadOnlySpan<byte> json) =>
        json[(member.At + 1)..(member.NameEnd - 1)];

    private static int End(ReadOnlySpan<byte> json, int at)
    {
        if (json[at] == '"') return StringEnd(json, at);
        if (json[at] is not ((byte)'{' or (byte)'[')) return ScalarEnd(json, at);
        for (var depth = 0; ; at++)
        {
            if (json[at] == '"') at = StringEnd(json, at) - 1;
            else if (json[at] is (byte)'{' or (byte)'[') depth++;
            else if (json[at] is (byte)'}' or (byte)']' && --depth == 0) return at + 1;
        }
    }

    private static int ScalarEnd(ReadOnlySpan<byte> json, int at)
    {
        var length = json[at..].IndexOfAny(",}]"u8);
        return length < 0 ? json.Length : at + length;
    }

    private static int StringEnd(ReadOnlySpan<byte> json, int at)
    {
        for (at++; ; at++)
        {
            at += json[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[at] == '"') return at + 1;
            at++;
        }
    }

    private readonly record struct Member(int At, int NameEnd, int ValueEnd);
}
