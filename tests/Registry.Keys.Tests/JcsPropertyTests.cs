using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Keys.Tests;

/// <summary>Laws of the canonical form, on values made from <see cref="Sample.Seed"/>.</summary>
public class JcsPropertyTests
{
    private const int Runs = 2_000;

    [Fact]
    public void The_canonical_form_of_a_canonical_form_is_itself() => ForMany((json, seed) =>
    {
        var once = Jcs.Canonical(json);
        Jcs.Canonical(once).ShouldBe(once, $"seed {seed}");
    });

    [Fact]
    public void The_canonical_form_has_the_same_value() => ForMany((json, seed) =>
        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Jcs.Canonical(json))).ShouldBeTrue($"seed {seed}"));

    [Fact]
    public void Order_and_spelling_of_members_make_no_difference() => ForMany((json, seed) =>
    {
        var random = new Random(seed);
        var other = Encoding.UTF8.GetBytes(Respelled(JsonNode.Parse(json)!, random));
        Jcs.Canonical(other).ShouldBe(Jcs.Canonical(json), $"seed {seed}");
    });

    [Fact]
    public void Any_change_of_one_byte_is_refused_or_read_as_that_other_text_without_another_exception() =>
        ForMany((json, seed) =>
        {
            var random = new Random(seed);
            json[random.Next(json.Length)] = (byte)random.Next(256);
            try
            {
                var once = Jcs.Canonical(json);
                Jcs.Canonical(once).ShouldBe(once, $"seed {seed}");
            }
            catch (NotCanonicalException)
            {
                // The expected answer to most of them.
            }
        });

    private static void ForMany(Action<byte[], int> law)
    {
        for (var seed = Sample.Seed; seed < Sample.Seed + Runs; seed++)
            law(JsonSerializer.SerializeToUtf8Bytes(Node(new Random(seed), 4)), seed);
    }

    private static JsonNode Node(Random random, int depth) => random.Next(depth > 0 ? 5 : 3) switch
    {
        0 => JsonValue.Create(Sample.Text(random, 12)),
        1 => JsonValue.Create(random.NextInt64(-(1L << 53) + 1, 1L << 53)),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Node(random, depth - 1))]),
        _ => Members(random, depth),
    };

    private static JsonObject Members(Random random, int depth)
    {
        var members = new JsonObject();
        for (var i = random.Next(6); i > 0; i--)
            members[Name(random)] = Node(random, depth - 1);
        return members;
    }

    private static string Name(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => (char)random.Next(1, 128)));

    private static string Respelled(JsonNode node, Random random) => node switch
    {
        JsonObject members => $"{{ {Joined(members.OrderBy(_ => random.Next())
            .Select(m => $"{Escaped(m.Key)} : {Respelled(m.Value!, random)}"))} }}",
        JsonArray items => $"[ {Joined(items.Select(item => Respelled(item!, random)))} ]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Escaped(value.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    private static string Joined(IEnumerable<string> parts) => string.Join(" , ", parts);

    private static string Escaped(string text) =>
        $"\"{string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")))}\"";
}
