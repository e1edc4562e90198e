using System.Text;

namespace Registry.Keys.Tests;

public class JcsTests
{
    private static string Canonical(string json) =>
        Encoding.UTF8.GetString(Jcs.Canonical(Encoding.UTF8.GetBytes(json)));

    [Theory]
    // RFC 8785 section 3.2.2 and 3.2.3, the members of its example that our subset has.
    [InlineData("""{ "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [true, false] }""",
        """{"literals":[true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}""")]
    // RFC 8785 section 3.2.3, its sorting example's ASCII members.
    [InlineData("""{"\r":"Carriage Return","1":"One","</script>":"Browser Challenge"}""",
        """{"\r":"Carriage Return","1":"One","</script>":"Browser Challenge"}""")]
    // The reference test data of RFC 8785's author: structures, with its 56.0 as an integer; unicode.
    [InlineData("""
        { "1": {"f": {"f": "hi","F": 5} ,"\n": 56}, "10": { }, "": "empty", "a": { },
          "111": [ {"e": "yes", "E": "no" } ], "A": { } }
        """,
        """{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}""")]
    [InlineData("{\"Unnormalized\":\"A\u030a\"}", "{\"Unnormalized\":\"A\u030a\"}")]
    // The same, arrays without its null; weird with its ASCII names, and DEL written as itself.
    [InlineData("""[ 56, { "d": true, "1": [ ] } ]""", """[56,{"1":[],"d":true}]""")]
    [InlineData("""{"1":"Control\u007f","</script>":"\ud83d\ude02"}""", "{\"1\":\"Control\u007f\",\"</script>\":\"😂\"}")]
    // RFC 8785 appendix B, the numbers our subset has.
    [InlineData("[0, -0]", "[0,0]")]
    public void Published_examples_come_out_as_published(string json, string canonical) =>
        Canonical(json).ShouldBe(canonical);

    [Theory]
    // RFC 8785 section 3.2.2, its numbers and its literals.
    [InlineData("""{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]}""",
        "a fraction or an exponent")]
    [InlineData("""{"literals":[null,true,false]}""", "no value")]
    // RFC 8785 section 3.2.3, its sorting example.
    [InlineData("""{"\u20ac":"Euro Sign","\r":"Carriage Return"}""", "a member name that is not ASCII")]
    [InlineData("""{"\ud83d\ude00":"Emoji: Grinning Face"}""", "a member name that is not ASCII")]
    // The reference test data: arrays, french, structures.
    [InlineData("""[56,{"d":true,"10":null,"1":[]}]""", "no value")]
    [InlineData("""{"peach":"This sorting order","péché":"is wrong according to French"}""",
        "a member name that is not ASCII")]
    [InlineData("""{"1":{"f":{"f":"hi","F":5},"\n":56.0}}""", "a fraction or an exponent")]
    // RFC 8785 appendix B.
    [InlineData("9007199254740992", "an integer beyond 2^53 - 1")]
    [InlineData("-9007199254740992", "an integer beyond 2^53 - 1")]
    [InlineData("295147905179352830000", "an integer beyond 2^53 - 1")]
    [InlineData("9.999999999999997e+22", "a fraction or an exponent")]
    [InlineData("1e+23", "a fraction or an exponent")]
    [InlineData("333333333.3333333", "a fraction or an exponent")]
    [InlineData("5e-324", "a fraction or an exponent")]
    public void Published_examples_beyond_the_subset_are_refused_and_not_rewritten(string json, string fault) =>
        Should.Throw<NotCanonicalException>(() => Canonical(json)).Fault.ShouldBe(fault);

    [Theory]
    [InlineData(" [ ] ", "[]")]
    [InlineData("-0", "0")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("-9007199254740991", "-9007199254740991")]
    [InlineData("""{"b":1,"a":{"d":[],"c":2}}""", """{"a":{"c":2,"d":[]},"b":1}""")]
    [InlineData("""{"a":1,"\u0041":2}""", """{"A":2,"a":1}""")]
    [InlineData("""{"z\"":1,"z!":2}""", """{"z!":2,"z\"":1}""")]
    [InlineData("""{"[":1,"\n":2,"\\":3,"\"":4}""", """{"\n":2,"\"":4,"[":1,"\\":3}""")]
    [InlineData(""" "\b\t\n\f\r\u0000b" """, null)]
    [InlineData(""" "\u0008\u0009\u000A\u000C\u000D\u001F\u007f\/" """, "\"\\b\\t\\n\\f\\r\\u001f\u007f/\"")]
    [InlineData(""" "\ud83d\ude00\u2028" """, "\"😀\u2028\"")]
    public void Other_spellings_of_a_text_have_one_form(string json, string? canonical)
    {
        if (canonical is null)
            Should.Throw<NotCanonicalException>(() => Canonical(json));
        else
            Canonical(json).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("null", "no value", "null")]
    [InlineData("[1,null]", "no value", "null")]
    [InlineData("1.0", "a fraction or an exponent", "number")]
    [InlineData("1e2", "a fraction or an exponent", "number")]
    [InlineData("9007199254740992", "an integer beyond 2^53 - 1", "number")]
    [InlineData("-9007199254740992", "an integer beyond 2^53 - 1", "number")]
    [InlineData("99999999999999999999", "an integer beyond 2^53 - 1", "number")]
    [InlineData("""["\u0000"]""", "U+0000", "string")]
    [InlineData("""["\ud800"]""", "a lone surrogate", "string")]
    [InlineData("""["\udc00x"]""", "a lone surrogate", "string")]
    [InlineData("""{"қала":1}""", "a member name that is not ASCII", "object")]
    [InlineData("""{"\u049b":1}""", "a member name that is not ASCII", "object")]
    [InlineData("""{"a":1,"a":2}""", "a member name that stands twice", "object")]
    [InlineData("""{"b":1,"a":1,"\u0061":2,"c":1}""", "a member name that stands twice", "object")]
    [InlineData("", "not well-formed, or nested too deep", "document")]
    [InlineData("[1,]", "not well-formed, or nested too deep", "document")]
    [InlineData("[1]x", "not well-formed, or nested too deep", "document")]
    [InlineData("[1] [2]", "not well-formed, or nested too deep", "document")]
    [InlineData("[01]", "not well-formed, or nested too deep", "document")]
    [InlineData("/**/1", "not well-formed, or nested too deep", "document")]
    [InlineData("\"a\nb\"", "not well-formed, or nested too deep", "document")]
    [InlineData("\ufeff1", "not well-formed, or nested too deep", "document")]
    public void What_leaves_the_subset_is_refused_by_name_of_the_fault(string json, string fault, string kind)
    {
        var refused = Should.Throw<NotCanonicalException>(() => Canonical(json));
        (refused.Fault, refused.Kind).ShouldBe((fault, kind));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Should.Throw<NotCanonicalException>(() => Jcs.Canonical([0x22, 0xed, 0xa0, 0x80, 0x22]))
            .Fault.ShouldBe("bytes that are not UTF-8");

    [Fact]
    public void Sixty_four_levels_are_read_and_a_thousand_are_refused()
    {
        Canonical(new string('[', 64) + new string(']', 64)).Length.ShouldBe(128);
        Should.Throw<NotCanonicalException>(() => Canonical(new string('[', 1000) + new string(']', 1000)));
    }

    [Theory]
    [InlineData("""{"name":"Planted Person""")]
    [InlineData("""{"name":"Planted Person","age":1.5}""")]
    [InlineData("""{"Planted Person":null}""")]
    [InlineData("""{"a":"Planted Person\ud800"}""")]
    [InlineData("""{"a":"Planted Person","a":"Planted Person"}""")]
    public void A_refusal_says_nothing_of_the_content(string json) =>
        Should.Throw<NotCanonicalException>(() => Canonical(json)).ToString().ShouldNotContain("Planted");

    [Fact]
    public void A_string_literal_is_the_canonical_form_of_its_string()
    {
        Jcs.StringLiteral("\"Әсел\"\n\u001f/").ShouldBe("\"\\\"Әсел\\\"\\n\\u001f/\"");
        Should.Throw<NotCanonicalException>(() => Jcs.StringLiteral("\ud800"));
        Should.Throw<NotCanonicalException>(() => Jcs.StringLiteral("a\0b"));
    }
}
