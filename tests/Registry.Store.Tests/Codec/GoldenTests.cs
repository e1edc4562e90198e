using System.Buffers.Text;
using System.Text;
using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Subjects;
using Registry.Keys;
using Registry.Store.Codec;

namespace Registry.Store.Tests.Codec;

public class GoldenTests
{
    public static TheoryData<string> Aliases => [.. EventTypes.ByAlias.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_type_of_event_has_a_sample_and_a_golden_file_and_no_file_is_of_nothing()
    {
        var known = EventTypes.ByAlias.Keys.Order(StringComparer.Ordinal).ToList();
        SampleFacts.All.Keys.Order(StringComparer.Ordinal).ShouldBe(known);
        Golden.Aliases.Order(StringComparer.Ordinal).ShouldBe(known);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void An_event_is_written_as_it_was_frozen(string alias)
    {
        var written = EventCodec.Write(
            SampleFacts.Frozen(SampleFacts.All[alias]), SampleFacts.Salt, SampleFacts.Fingerprint);
        Encoding.UTF8.GetString(written).ShouldBe(Golden.Text($"{alias}.json"));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_frozen_event_reads_back_as_the_fact_it_was(string alias)
    {
        var stored = SampleFacts.Stored(alias, Golden.Bytes(alias));
        EventCodec.Read(stored).ShouldBe(SampleFacts.Frozen(SampleFacts.All[alias]));
        EventCodec.FingerprintOf(stored).ShouldBe(SampleFacts.Fingerprint);
    }

    [Theory]
    [InlineData("personal_data_collected")]
    [InlineData("personal_data_accessed")]
    [InlineData("appeal_opened")]
    public void What_was_stored_before_there_were_findings_has_none_and_new_ones_come_back(string alias)
    {
        var findings = ValueList.Of(new Finding("blocked", "Law art. 1"));
        var before = EventCodec.Read(SampleFacts.Stored(alias, Golden.Bytes(alias)));
        DomainEvent told = before switch
        {
            PersonalDataCollected { Findings: null } it => it with { Findings = findings },
            PersonalDataAccessed { Findings: null } it => it with { Findings = findings },
            AppealOpened { Findings: null } it => it with { Findings = findings },
            _ => throw new InvalidOperationException($"{alias} has findings."),
        };
        var written = EventCodec.Write(told, SampleFacts.Salt, SampleFacts.Fingerprint);
        Encoding.UTF8.GetString(written).ShouldContain(
            """"Findings":[{"Article":"Law art. 1","Code":"blocked"}]"""");
        EventCodec.Read(SampleFacts.Stored(alias, written)).ShouldBe(told);
    }

    [Fact]
    public void Aliases_types_and_kinds_of_stream_are_frozen()
    {
        var events = SampleFacts.All.Values
            .Select(fact => $"event {EventTypes.Of(fact)} {EventTypes.DotnetType(fact)}");
        var streams = Enum.GetValues<StreamKind>().Select(kind => $"stream {EventTypes.Of(kind)}");
        string.Join('\n', events.Concat(streams).Order(StringComparer.Ordinal)).ShouldBe(Golden.Text("names.txt"));
    }

    [Fact]
    public void Simple_names_of_event_types_are_unique_over_all_families() =>
        EventTypes.ByAlias.Values.Select(type => type.Name).ShouldBeUnique();

    [Fact]
    public void A_box_that_was_made_once_opens_with_its_key()
    {
        var data = Golden.Text("Sealed/personal_data_collected.json");
        var stored = SampleFacts.Stored("personal_data_collected", Encoding.UTF8.GetBytes(data));
        var fact = EventCodec.Read(stored).ShouldBeOfType<PersonalDataCollected>();
        var closed = fact.Personal.ShouldBeOfType<Personal.Closed>();
        using var key = SampleFacts.Key;
        FieldMap.Of(closed.Boxes.Select(box => KeyValuePair.Create(box.Key, new SealedBox().Open(
            key, closed.Slice.SliceId.Value, stored.Id, box.Key, Base64Url.DecodeFromChars(box.Value)))))
            .ShouldBe(SampleFacts.Open.Values);
        closed.Commitments.ShouldBe(((Personal.Closed)((ICarryPersonal)SampleFacts.Sealed(fact with
        {
            Personal = SampleFacts.Open,
        })).Personal).Commitments);
    }
}
