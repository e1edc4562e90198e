using System.Reflection;
using Registry.Domain;
using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;
using Registry.Store.Codec;

namespace Registry.Store.Tests.Codec;

/// <summary>No event, command, decision, outcome or exception tells a person's value when it is printed.</summary>
public class NothingPrintsTests
{
    private static readonly Assembly[] Ours = [typeof(DomainEvent).Assembly, typeof(EventCodec).Assembly];

    public static TheoryData<string> Records =>
        [.. Ours.SelectMany(Planted.Records).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_prints_no_value(string name)
    {
        var made = Planted.Of(Ours.Select(assembly => assembly.GetType(name)).First(type => type is not null)!);
        $"{made}".ShouldNotContain(Planted.Value);
        new InvalidOperationException($"{made}").ToString().ShouldNotContain(Planted.Value);
    }

    [Fact]
    public void Among_them_is_every_event_and_every_command()
    {
        var names = Ours.SelectMany(Planted.Records).ToHashSet();
        EventTypes.ByAlias.Values.ShouldBeSubsetOf(names);
        typeof(DomainEvent).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsSealed: true, IsAbstract: false }
                && type.GetMethod("Decide") is not null)
            .ShouldBeSubsetOf(names);
        Type[] others =
        [
            typeof(Decision.Accepted), typeof(Effect), typeof(Findable), typeof(DisclosureCase),
            typeof(Personal.Open), typeof(Asked),
        ];
        others.ShouldBeSubsetOf(names);
    }

    [Fact]
    public void A_value_is_planted_where_it_can_be()
    {
        var fact = (SubjectBlocked)Planted.Of(typeof(SubjectBlocked));
        ((Personal.Open)fact.Personal).Values["name"].ShouldBe(Planted.Value);
        ((RecordDisclosure)Planted.Of(typeof(RecordDisclosure))).Words["name"].ShouldBe(Planted.Value);
        ((CollectData)Planted.Of(typeof(CollectData))).Finds[0].Normalised.ShouldBe(Planted.Value);
        ((Findable)Planted.Of(typeof(Findable))).Normalised.ShouldBe(Planted.Value);
    }

    [Fact]
    public void An_exception_about_a_fact_tells_no_value()
    {
        var fact = (DomainEvent)Planted.Of(typeof(PersonalDataCollected));
        CorruptStreamException.Of(Subject.Nobody, fact).ToString().ShouldNotContain(Planted.Value);
        Should.Throw<InvalidOperationException>(() => EventCodec.Write(fact, SampleFacts.Salt, null))
            .ToString().ShouldNotContain(Planted.Value);
    }

    [Fact]
    public void An_exception_about_a_stored_event_tells_nothing_it_held()
    {
        var data = System.Text.Encoding.UTF8.GetBytes($$"""{"Circumstances":"{{Planted.Value}}"}""");
        var thrown = Should.Throw<System.Text.Json.JsonException>(
            () => EventCodec.Read(SampleFacts.Stored("proposal_declined", data)));
        thrown.ToString().ShouldNotContain(Planted.Value);
    }
}
