using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Registry.Audit;
using Registry.Keys;
using Registry.Store.Tests.Codec;

namespace Registry.Store.Tests.Leaves;

/// <summary>The leaf of every stored form there is, and of rows that have none.</summary>
public sealed class LeafTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 4, 0, 1, TimeSpan.Zero);
    private static readonly Guid EventId = new("00000001-0109-4000-8000-000000000001");
    private static readonly Guid Tag = new("00000002-0109-8000-8000-000000000001");

    public static TheoryData<string> Aliases => [.. Golden.Aliases];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void The_head_is_a_function_of_the_body_alone(string alias)
    {
        var leaf = LeafOf(alias, Golden.Bytes(alias));
        var head = JsonNode.Parse(leaf.Head)!;

        var again = LeafHead.Of(
            alias, Bytes((string)head["recordedAt"]!), Bytes((string)head["rest"]!), leaf.Body, FormOf(leaf.Body));

        again.ShouldBe(leaf.Head);
        ((string)head["type"]!).ShouldBe(alias);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Head_rest_and_body_are_canonical_and_name_each_other(string alias)
    {
        var leaf = LeafOf(alias, Golden.Bytes(alias));

        Jcs.Canonical(leaf.Body).ShouldBe(leaf.Body);
        Jcs.Canonical(leaf.Rest).ShouldBe(leaf.Rest);
        Jcs.Canonical(leaf.Head).ShouldBe(leaf.Head);
        ((string)JsonNode.Parse(leaf.Head)!["rest"]!).ShouldBe(Hash.Of(leaf.Rest).Base64Url);
        ((string)JsonNode.Parse(leaf.Rest)!["body"]!).ShouldBe(Hash.Of(leaf.Body).Base64Url);
        leaf.LeafHash.ShouldBe(Hash.FromBytes(SHA256.HashData([0, .. leaf.Head])));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void The_body_is_the_event_without_its_boxes(string alias)
    {
        var whole = JsonNode.Parse(Golden.Bytes(alias))!;
        var boxes = whole["Personal"]?["Boxes"]?.ToJsonString();
        whole["Personal"]?.AsObject().Remove("Boxes");
        var leaf = LeafOf(alias, Golden.Bytes(alias));

        leaf.Body.ShouldBe(Jcs.Canonical(Encoding.UTF8.GetBytes(whole.ToJsonString())));
        ((string)JsonNode.Parse(leaf.Rest)!["boxes"]!).ShouldBe(
            Hash.Of(boxes is null ? [] : Jcs.Canonical(Encoding.UTF8.GetBytes(boxes))).Base64Url);
    }

    [Fact]
    public void The_leaf_of_a_disclosure_never_changes()
    {
        var leaf = LeafOf("disclosure_recorded", Golden.Bytes("disclosure_recorded"));

        // Made by another program from the page alone.
        leaf.LeafHash.ToString().ShouldBe("XxQ+bHs6K61NhFiPShi/wjJEVmg066ZW0DQZtwwMuB4=");
        Encoding.UTF8.GetString(leaf.Head).ShouldBe(Frozen("head"));
        Encoding.UTF8.GetString(leaf.Rest).ShouldBe(Frozen("rest"));
    }

    [Theory]
    [InlineData("""{"Circumstances":{"Door":"asked","Ground":"law","OccurredAt":"2026-03-02T04:00:00.000109Z"}}""")]
    [InlineData("""{"Circumstances":{"Door":"asked","Ground":"law","OccurredAt":"yesterday","Purpose":"p"}}""")]
    [InlineData("""{"Circumstances":{"Door":1,"Ground":"l","OccurredAt":"2026-03-02T04:00:00.000109Z","Purpose":"p"}}""")]
    [InlineData("""{"A":null,CIRCUMSTANCES}""")]
    [InlineData("""{"A":1.5,CIRCUMSTANCES}""")]
    [InlineData("""{"A":1e3,CIRCUMSTANCES}""")]
    [InlineData("""{"A":-0,CIRCUMSTANCES}""")]
    [InlineData("""{"A":9007199254740992,CIRCUMSTANCES}""")]
    [InlineData("""{"A":"\ud800",CIRCUMSTANCES}""")]
    [InlineData("""{"A":"\u0000",CIRCUMSTANCES}""")]
    [InlineData("""{"A":"\u000A",CIRCUMSTANCES}""")]
    [InlineData("""{"A":"\/",CIRCUMSTANCES}""")]
    [InlineData("""{"A":1,"A":1,CIRCUMSTANCES}""")]
    [InlineData("""{"B":1,"A":1,CIRCUMSTANCES}""")]
    [InlineData("""{"Ә":1,CIRCUMSTANCES}""")]
    [InlineData("""{"A": 1,CIRCUMSTANCES}""")]
    [InlineData("""{"A" :1,CIRCUMSTANCES}""")]
    [InlineData("""{ "A":1,CIRCUMSTANCES}""")]
    [InlineData("""{"A":[1 ],CIRCUMSTANCES}""")]
    [InlineData("""{"Categories":"all",CIRCUMSTANCES}""")]
    [InlineData("""{"Categories":[1],CIRCUMSTANCES}""")]
    [InlineData("""{CIRCUMSTANCES,"Personal":{"Boxes":"none"}}""")]
    [InlineData("""{CIRCUMSTANCES,"Personal":{"Commitments":{"phone":1}}}""")]
    [InlineData("""{CIRCUMSTANCES,"Personal":[]}""")]
    [InlineData("""{CIRCUMSTANCES,"RecipientId":""}""")]
    [InlineData("""{CIRCUMSTANCES,"lost":true}""")]
    [InlineData("""{CIRCUMSTANCES,"proof":[]}""")]
    [InlineData("""{CIRCUMSTANCES,"streamTag":""}""")]
    [InlineData("""{CIRCUMSTANCES,"v":1}""")]
    [InlineData("""{CIRCUMSTANCES} """)]
    [InlineData("""{CIRCUMSTANCES}{}""")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("")]
    public void A_row_of_another_form_is_nonconforming(string json)
    {
        var leaf = LeafOf("disclosure_recorded", Bytes(json));

        var head = JsonNode.Parse(leaf.Head)!.AsObject();
        head.Select(member => member.Key).ShouldBe(["recordedAt", "rest", "type", "v"]);
        ((string)head["type"]!).ShouldBe(Leaf.Nonconforming);
        (EventForm.TryRead(Bytes(json), out var form) && form.Conforms).ShouldBeFalse();
        LeafOf("disclosure_recorded", Bytes(json + " ")).Head.ShouldNotBe(leaf.Head);
        LeafOf("disclosure_reported", Bytes(json)).Head.ShouldNotBe(leaf.Head);
    }

    [Theory]
    [InlineData("""{"A":"\u0001\u001f\b\t\n\f\r\"\\/ә","B":[],CIRCUMSTANCES}""")]
    [InlineData("""{"A":{"A":{"B":-1},"B":[true,[{}],9007199254740991]},"B":false,CIRCUMSTANCES}""")]
    [InlineData("""{CIRCUMSTANCES,"Personal":{"A":1,"Boxes":{}}}""")]
    [InlineData("""{CIRCUMSTANCES,"Personal":{"Boxes":{"Boxes":"a"},"C":{"Boxes":{}}}}""")]
    [InlineData("""{CIRCUMSTANCES,"Personal":{"Boxes":{}}}""")]
    public void Whatever_else_is_canonical_conforms(string json)
    {
        Jcs.Canonical(Bytes(json)).ShouldBe(Bytes(json));
        var leaf = LeafOf("disclosure_recorded", Bytes(json));

        ((string)JsonNode.Parse(leaf.Head)!["type"]!).ShouldBe("disclosure_recorded");
        Jcs.Canonical(leaf.Body).ShouldBe(leaf.Body);
        JsonNode.Parse(leaf.Body)!["Personal"]?["Boxes"].ShouldBeNull();
    }

    [Theory]
    [InlineData("nonconforming")]
    [InlineData("Disclosure")]
    [InlineData("a\"b")]
    [InlineData("")]
    public void A_type_that_is_none_of_ours_is_nonconforming(string type) =>
        ((string)JsonNode.Parse(LeafOf(type, Golden.Bytes("disclosure_recorded")).Head)!["type"]!)
            .ShouldBe(Leaf.Nonconforming);

    [Fact]
    public void Any_part_of_the_row_changes_the_leaf()
    {
        var data = Golden.Bytes("disclosure_recorded");
        var otherBox = Encoding.UTF8.GetBytes(Golden.Text("disclosure_recorded.json").Replace("box of phone", "Box"));
        var leaves = new[]
        {
            LeafOf("disclosure_recorded", data), LeafOf("disclosure_recorded", otherBox), LeafOf("other", data),
            Leaf.Of("disclosure_recorded", At.AddMicroseconds(1), EventId, Tag, 7, data),
            Leaf.Of("disclosure_recorded", At, Tag, Tag, 7, data),
            Leaf.Of("disclosure_recorded", At, EventId, EventId, 7, data),
            Leaf.Of("disclosure_recorded", At, EventId, Tag, 8, data),
        };

        leaves.Select(leaf => leaf.LeafHash).Distinct().Count().ShouldBe(leaves.Length);
        leaves[1].Body.ShouldBe(leaves[0].Body);
    }

    private static string Frozen(string part) =>
        Golden.Text($"Leaf/disclosure_recorded.{part}.json");

    private static EventForm FormOf(byte[] body) =>
        EventForm.TryRead(body, out var form) && form.Conforms ? form : throw new InvalidOperationException();

    private static LeafParts LeafOf(string type, byte[] data) => Leaf.Of(type, At, EventId, Tag, 7, data);

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json.Replace(
        "CIRCUMSTANCES",
        """
        "Circumstances":{"Door":"asked","Ground":"law","OccurredAt":"2026-03-02T04:00:00.000109Z","Purpose":"p"}
        """));
}
