namespace Registry.Keys.Tests;

public class EventIdsTests
{
    private static readonly EventIds Ids = new(Sample.Installation);

    [Fact]
    public void Every_id_is_a_uuid_of_version_8_and_the_rfc_variant()
    {
        for (var i = 0; i < 1000; i++)
        {
            var id = Ids.First("crm", new Guid(i, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
            (id.Version, id.Variant >> 2).ShouldBe((8, 2));
        }
    }

    [Fact]
    public void The_same_operation_has_the_same_ids_and_another_has_others()
    {
        var first = Ids.First("crm", Sample.Event);
        new EventIds(Sample.Installation).First("crm", Sample.Event).ShouldBe(first);

        Guid[] all =
        [
            first, Ids.First("bot", Sample.Event), Ids.First("crm", Sample.OtherEvent),
            Ids.Further(first, 1), Ids.Further(first, 2),
            Ids.Further(Sample.Event, 1), Ids.First("further", first),
            Ids.Derived("crm", Sample.Event), Ids.Derived("crm", Sample.OtherEvent),
            Ids.Derived("bot", Sample.Event), Ids.Derived("crm", "ivanova"), Ids.Derived("crm", "petrova"),
            Ids.Derived("crm", Sample.Event.ToString()),
            new EventIds(InstallationKey.Of(Sample.Secret(1))).First("crm", Sample.Event),
        ];
        all.ShouldBeUnique();
    }

    [Fact]
    public void Two_sources_cannot_be_made_to_meet() =>
        Should.Throw<NotCanonicalException>(() => Ids.First("crm\0", Sample.Event));

    [Fact]
    public void The_first_event_is_not_a_further_one() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Ids.Further(Sample.Event, 0));
}
