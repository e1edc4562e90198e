using System.Text;
using Registry.Domain;
using Registry.Projections.Disclosures;
using Registry.Projections.Recipients;
using Registry.Projections.Subjects;
using Registry.Store;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests;

public sealed class ParkedTests : IAsyncLifetime
{
    private RegistryInPostgres registry = null!;

    private Parked Parked => new(registry.Views);

    public async Task InitializeAsync() => registry = await RegistryInPostgres.Start();

    public async Task DisposeAsync() => await registry.DisposeAsync();

    [Fact]
    public async Task An_event_of_no_known_type_parks_its_stream_and_no_other()
    {
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar);
        await registry.Append(StreamKind.Subject, Bolat.Value, 0, Bolats(Registered));
        var at = await Poison("mystery_happened", "{}", 4);
        await registry.Append(StreamKind.Subject, Aigul.Value, 5, Disclosed);
        var head = await registry.Append(StreamKind.Subject, Bolat.Value, 1, Bolats(Disclosed));

        var projector = await registry.CatchUp();

        (await projector.CaughtUp(head, TimeSpan.Zero, default)).ShouldBe(head);
        (await Rows(Aigul)).Select(row => row.Position).ShouldHaveSingleItem().ShouldBeLessThan(at);
        (await Rows(Bolat)).ShouldHaveSingleItem().Position.ShouldBe(head);
        registry.Parked.ShouldBe(Views.All.Select(view =>
            new ParkedAt(view.Name, Aigul.Value, at, "UnknownEventException")));
        (await Parked.All(default)).ShouldBe(registry.Parked, ignoreOrder: true);
    }

    [Theory]
    [InlineData("subject_blocked", """{"no":"such members"}""", "JsonException")]
    [InlineData("subject_blocked", """["not","an","object"]""", "JsonException")]
    public async Task A_body_that_its_type_does_not_have_parks_its_stream(string type, string body, string kind)
    {
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar);
        await Poison(type, body, 4);

        await registry.CatchUp();

        registry.Parked.Select(parked => parked.Kind).Distinct().ShouldBe([kind]);
    }

    [Fact]
    public async Task An_event_out_of_place_parks_its_stream_for_the_views_it_is_out_of_place_in()
    {
        await registry.Append(
            StreamKind.Subject, Aigul.Value, 0, Registered, Gone("p", whole: false, Values), Told, Disclosed);

        await registry.CatchUp();

        registry.Parked.ShouldHaveSingleItem().ShouldBe(new("subjects", Aigul.Value, 2, "CorruptStreamException"));
        (await registry.Database.Ask<long>("select last_position from views.subjects"))
            .ShouldBe(1, "all rows of an event or none");
        (await registry.Count("disclosures")).ShouldBe(1);
    }

    [Fact]
    public async Task A_row_that_a_constraint_refuses_parks_its_stream_and_no_other_of_its_batch()
    {
        for (var n = 0; n < 40; n++)
            await registry.Append(
                StreamKind.Recipient, Id($"recipient {n}"), 0,
                n is 7 or 30 ? UtilityRegistered with { Country = "kz" } : UtilityRegistered, Undertaken);
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar);

        await registry.CatchUp();

        registry.Parked.ShouldBe(
        [
            new("recipients", Id("recipient 7"), 15, "23514"), new("recipients", Id("recipient 30"), 61, "23514"),
        ]);
        (await registry.Count("recipients")).ShouldBe(38);
        (await registry.Database.Ask<long>("select sum(undertaking_version) from views.recipients")).ShouldBe(38 * 2);
        (await registry.Count("disclosures")).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_about_the_parked_subject_or_about_everybody_says_where_it_stops()
    {
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar);
        await registry.Append(StreamKind.Subject, Bolat.Value, 0, Bolats(Registered), Bolats(Disclosed));
        var at = await Poison("mystery_happened", "{}", 4);
        await registry.CatchUp();
        var queries = new DisclosureQueries(registry.Views);
        ParkedAt[] expected = [new("disclosures", Aigul.Value, at, "UnknownEventException")];

        (await queries.List(new() { Subjects = [Aigul] }, null, 9, default)).Standing.Parked.ShouldBe(expected);
        (await queries.List(new() { Subjects = [Bolat, Aigul] }, null, 9, default)).Standing.Parked.ShouldBe(expected);
        (await queries.List(new() { Recipient = WaterUtility }, null, 9, default)).Standing.Parked.ShouldBe(expected);
        (await queries.List(new(), null, 9, default)).Standing.Parked.ShouldBe(expected);
        (await queries.List(new() { Subjects = [Bolat] }, null, 9, default)).Standing.Complete.ShouldBeTrue();
        (await new SubjectQueries(registry.Views).Find([Aigul], default)).Standing.Complete.ShouldBeFalse();
        (await new SubjectQueries(registry.Views).Find([Bolat], default)).Standing.Complete.ShouldBeTrue();
        (await Parked.Touching(RecipientRow.Projection, LiftFirm, default)).Complete.ShouldBeTrue();
        (await Parked.Touching(DisclosureRow.Projection, LiftFirm, default)).Complete.ShouldBeFalse();
    }

    [Fact]
    public async Task A_rebuild_applies_what_can_be_applied_by_then()
    {
        await registry.Database.Execute("alter table views.recipients add constraint strict check (country = 'RU')");
        await registry.Append(StreamKind.Recipient, WaterUtility.Value, 0, UtilityRegistered);
        var projector = await registry.CatchUp();
        registry.Parked.ShouldHaveSingleItem();

        await new Rebuild(registry.Store, registry.Owner).Replace([RecipientRow.Projection], default);

        (await Parked.All(default)).ShouldBeEmpty();
        await registry.Append(StreamKind.Recipient, WaterUtility.Value, 1, Undertaken);
        await registry.CatchUp(projector);
        var rows = (await new RecipientQueries(registry.Views).List(null, 9, default)).Rows;
        rows.ShouldHaveSingleItem().UndertakingVersion.ShouldBe(2);
    }

    [Fact]
    public async Task A_fault_of_the_tables_parks_nobody_and_is_tried_again()
    {
        var projector = registry.Projector();
        using var stop = new CancellationTokenSource();
        await registry.Database.Execute("alter table views.accesses rename to mislaid");
        var running = projector.Run(stop.Token);
        var head = await registry.Append(StreamKind.AccessJournal, Journal, 0, Accessed);
        await registry.Falters();
        (await projector.CaughtUp(head, TimeSpan.FromSeconds(1), default)).ShouldBe(0);

        await registry.Database.Execute("alter table views.mislaid rename to accesses");

        (await projector.CaughtUp(head, TimeSpan.FromSeconds(20), default)).ShouldBe(head);
        await stop.CancelAsync();
        await running;
        registry.Parked.ShouldBeEmpty();
        registry.Faltered.Distinct().ShouldBe(["42P01"]);
    }

    private static DomainEvent Bolats(ICarryPersonal fact) => fact.With(Sealed(
        fact.Personal.Slice with { SliceId = new(Id($"{fact.Personal.Slice.SliceId.Value} of bolat")) }, Field.Reason));

    private Task<long> Poison(string type, string body, long expected) => registry.Append(
        StreamKind.Subject, Aigul.Value, expected,
        (IEnumerable<NewEvent>)[new(Id("poison"), type, "Foreign.Type, foreign", Encoding.UTF8.GetBytes(body))]);

    private async Task<IReadOnlyList<DisclosureRow>> Rows(SubjectId subject) =>
        (await new DisclosureQueries(registry.Views).List(new() { Subjects = [subject] }, null, 99, default)).Rows;
}
