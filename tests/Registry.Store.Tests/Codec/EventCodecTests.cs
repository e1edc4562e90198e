using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain;
using Registry.Domain.Refusals;
using Registry.Domain.Subjects;
using Registry.Store.Codec;

namespace Registry.Store.Tests.Codec;

public class EventCodecTests
{
    /// <summary>Members that may be absent, wherever they stand.</summary>
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        "Matter", "OnBehalfOf", "Accounting", "AppealId", "ConsentId", "Scope", "DestructionGround", "BlockId", "Other",
        "SubjectId", "RecipientId", "Until", "Exemption", "Translations", "SeenSha256", "Refused", "WithheldUntil",
        "Country", "Period", "Filter", "OccurredFrom", "OccurredTo", "Narrowed", "ActorId", "Receiver", "Login",
    };

    /// <summary>Those of them that must be there in some types.</summary>
    private static readonly HashSet<string> Demanded = new(StringComparer.Ordinal)
    {
        "personal_data_accessed $.SubjectId", "appeal_opened $.SubjectId", "consent_given $.SubjectId",
        "disclosure_recorded $.RecipientId", "recipient_assigned $.RecipientId", "subject_blocked $.BlockId",
        "subject_blocked $.Scope", "block_lifted $.BlockId", "subject_linked $.Other", "subject_split $.Other",
        "personal_data_destroyed $.DestructionGround", "appeal_redirected $.RecipientId",
        "recipient_confirmed $.RecipientId", "recipient_registered $.Country", "data_disseminated $.AppealId", "undertaking_accepted $.Until",
        "subject_restricted $.Until", "subject_restricted $.Scope", "subject_held $.Scope",
        "personal_data_deleted $.Scope", "consent_recorded $.SubjectId", "processing_recorded $.SubjectId",
        "unplaced_disclosure_reported $.RecipientId",
        "withholding_proposed $.SubjectId", "withholding_proposed $.RecipientId", "withholding_proposed $.Until",
        "disclosure_withheld $.Until", "batch_proposed $.DestructionGround",
        "batch_proposed $.Members[0].SubjectId", "batch_proposed $.Members[0].Scope", "batch_member_done $.SubjectId",
    };

    public static TheoryData<string> Aliases => GoldenTests.Aliases;

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_stored_event_without_a_member_it_must_have_is_not_read(string alias)
    {
        foreach (var member in Members(alias).Where(member => Must(alias, member)))
            Should.Throw<JsonException>(() => Read(alias, Without(alias, member)), $"{alias} without {member}");
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_stored_event_without_a_member_it_may_lack_reads_back_without_it(string alias)
    {
        foreach (var member in Members(alias).Where(member => !Must(alias, member)))
        {
            var lacking = Without(alias, member);
            var fact = Read(alias, lacking);
            var again = JsonNode.Parse(EventCodec.Write(fact, SampleFacts.Salt, SampleFacts.Fingerprint));
            JsonNode.DeepEquals(again, lacking).ShouldBeTrue($"{alias} without {member}");
        }
    }

    [Fact]
    public void An_entry_that_was_withheld_reads_back_with_its_end_and_any_other_has_none()
    {
        var entry = (DisclosureRecorded)SampleFacts.Frozen(SampleFacts.All["disclosure_recorded"]);
        var withheld = entry with { WithheldUntil = entry.Circumstances.OccurredAt.AddDays(30) };

        var written = EventCodec.Write(withheld, SampleFacts.Salt, SampleFacts.Fingerprint);

        EventCodec.Read(SampleFacts.Stored("disclosure_recorded", written)).ShouldBe(withheld);
        Encoding.UTF8.GetString(EventCodec.Write(entry, SampleFacts.Salt, SampleFacts.Fingerprint))
            .ShouldNotContain("WithheldUntil");
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_stored_event_with_a_member_of_the_wrong_kind_is_not_read(string alias)
    {
        foreach (var member in Members(alias))
            Should.Throw<JsonException>(() => Read(alias, With(alias, member, Wrong)),
                $"{alias} with a wrong {member}");
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_stored_event_with_a_null_where_a_member_must_be_is_not_read(string alias)
    {
        foreach (var member in Members(alias).Where(member => Must(alias, member)))
            Should.Throw<JsonException>(() => Read(alias, With(alias, member, _ => null)),
                $"{alias} with a null {member}");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public void What_is_no_event_at_all_is_not_read(string json) => Should.Throw<JsonException>(
        () => EventCodec.Read(SampleFacts.Stored("proposal_declined", Encoding.UTF8.GetBytes(json))));

    [Theory]
    [InlineData("2026-03-02T04:00:00.000109")] // no zone: it would mean another moment on another machine
    [InlineData("2026-03-02T09:00:00.000109+05:00")]
    [InlineData("2026-03-02T04:00:00Z")]
    [InlineData("2026-03-02")]
    [InlineData("")]
    public void A_time_in_any_spelling_but_ours_is_not_read(string time) => Should.Throw<JsonException>(
        () => Read("proposal_declined", With("proposal_declined", "$.Circumstances.OccurredAt", _ => time)));

    [Theory]
    [InlineData("$.Personal.Boxes", """{"phone":null}""")]
    [InlineData("$.Personal.Commitments", """{"phone":1}""")]
    [InlineData("$.Categories", "[null]")]
    [InlineData("$.Corrected", "[null]")]
    public void A_null_or_a_number_among_texts_is_not_read(string member, string json) => Should.Throw<JsonException>(
        () => Read("personal_data_corrected", With("personal_data_corrected", member, _ => JsonNode.Parse(json))));

    [Fact]
    public void A_code_that_is_on_no_list_is_not_read() => Should.Throw<JsonException>(
        () => Read("proposal_declined", With("proposal_declined", "$.Circumstances.Operation", _ => "guess")));

    [Fact]
    public void An_alias_that_nothing_of_ours_has_is_not_passed_over() => Should.Throw<UnknownEventException>(
        () => EventCodec.Read(SampleFacts.Stored("subject_forgiven", Golden.Bytes("proposal_declined"))));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void An_open_personal_value_never_reaches_the_writer(string alias)
    {
        if (SampleFacts.All[alias] is not ICarryPersonal)
            return;
        Should.Throw<InvalidOperationException>(
            () => EventCodec.Write(SampleFacts.All[alias], SampleFacts.Salt, null)).Message.ShouldNotContain("+7701");
    }

    [Fact]
    public void A_value_sealed_in_one_event_is_not_told_by_its_bytes()
    {
        var written = Encoding.UTF8.GetString(
            EventCodec.Write(SampleFacts.Sealed(SampleFacts.All["personal_data_collected"]), SampleFacts.Salt, null));
        written.ShouldNotContain("77010000001");
        written.ShouldNotContain("Абай");
    }

    [Fact]
    public void A_fact_without_values_needs_no_key()
    {
        var fact = new SubjectRegistered(
            SubjectCategory.NaturalPerson,
            SampleFacts.Open with { Values = FieldMap.Empty },
            SampleFacts.Circumstances);
        var closed = EventCodec.Close(fact, SampleFacts.EventId, _ => throw new InvalidOperationException());
        ((ICarryPersonal)closed).Personal.Fields.ShouldBeEmpty();
    }

    [Fact]
    public void Two_equal_facts_have_unequal_bytes()
    {
        var fact = SampleFacts.All["proposal_declined"];
        EventCodec.Write(fact, SampleFacts.Salt, null).ShouldNotBe(EventCodec.Write(fact, new byte[16], null));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void An_operation_begins_with_the_event_that_has_its_fingerprint_and_with_no_other(string alias)
    {
        var fact = SampleFacts.Sealed(SampleFacts.All[alias]);
        foreach (var fingerprint in new[] { SampleFacts.Fingerprint, null })
            EventCodec.BeginsOperation(SampleFacts.Stored(
                alias, EventCodec.Write(fact, SampleFacts.Salt, fingerprint))).ShouldBe(fingerprint is not null);
    }

    [Fact]
    public void A_text_that_looks_like_a_fingerprint_is_none() => EventCodec.BeginsOperation(SampleFacts.Stored(
        "operation_refused", EventCodec.Write(
            new OperationRefused(
                "blocked", "\",\"Fingerprint\":{\"Mac\":\"bWFj", null, null, CategorySet.Empty, SampleFacts.Circumstances),
            SampleFacts.Salt, null))).ShouldBeFalse();

    private static DomainEvent Read(string alias, JsonNode json) =>
        EventCodec.Read(SampleFacts.Stored(alias, Encoding.UTF8.GetBytes(json.ToJsonString())));

    private static bool Must(string alias, string member) =>
        !Optional.Contains(member[(member.LastIndexOf('.') + 1)..]) || Demanded.Contains($"{alias} {member}");

    /// <summary>Paths of all members of the frozen event; codes of fields are none, nor is the wrapper.</summary>
    private static IEnumerable<string> Members(string alias) =>
        Paths((JsonObject)Parse(alias), "$")
            .Where(path => path != "$.Salt" && !path.StartsWith("$.Fingerprint", StringComparison.Ordinal));

    private static IEnumerable<string> Paths(JsonObject at, string path)
    {
        foreach (var (name, value) in at)
        {
            yield return $"{path}.{name}";
            if (value is JsonObject inner && name is not ("Boxes" or "Commitments"))
                foreach (var further in Paths(inner, $"{path}.{name}"))
                    yield return further;
        }
    }

    private static JsonNode Parse(string alias) => JsonNode.Parse(Golden.Bytes(alias))!;

    private static JsonNode Without(string alias, string path)
    {
        var root = Parse(alias);
        Holder(root, path).Remove(path.Split('.')[^1]);
        return root;
    }

    private static JsonNode With(string alias, string path, Func<JsonNode, JsonNode?> other)
    {
        var root = Parse(alias);
        var holder = Holder(root, path);
        var name = path.Split('.')[^1];
        holder[name] = other(holder[name]!);
        return root;
    }

    private static JsonNode Wrong(JsonNode right) => right.GetValueKind() == JsonValueKind.String ? 1 : "wrong";

    private static JsonObject Holder(JsonNode root, string path) =>
        path.Split('.')[1..^1].Aggregate((JsonObject)root, (at, name) => (JsonObject)at[name]!);
}
