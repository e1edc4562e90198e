using Registry.Api.Access;
using Registry.Api.Tests.Console;
using Registry.Api.Tests.Extracts;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>A program of somebody else's has put an event of its own into a stream of ours.</summary>
public sealed class ForeignEventTests(ServiceWithAccounts service) : IClassFixture<ServiceWithAccounts>
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(29);

    [Fact]
    public async Task Nothing_is_decided_about_that_person_and_everything_about_others()
    {
        var (known, stream) = (await service.Somebody(), await Last());
        var told = Disclosure(known.AppealId);
        (await service.Post("/v1/disclosures", told)).As(201);
        await service.Database.Execute(Letter(stream));
        var before = await Events();

        foreach (var (door, body) in new[]
        {
            ("/v1/disclosures", Disclosure(known.AppealId)), (known.Door("blocks"), Operation(("whole", true))),
        })
            (await service.Post(door, body))
                .ShouldBeProblem(503, "unknown-event", retryable: true, used: "unknown");
        (await service.Post("/v1/disclosures", told)).As(200)["repeated"].GetValue<bool>().ShouldBeTrue();

        (await Events()).ShouldBe(before);
        await service.Said($"The event at {before.Last} is of no type that is known here");
        var other = await service.Somebody();
        (await service.Post("/v1/disclosures", Disclosure(other.AppealId))).As(201);
    }

    [Fact]
    public async Task A_page_of_the_console_says_it_in_words_and_keeps_what_was_typed()
    {
        var (known, stream) = (await service.Somebody(), await Last());
        await service.Database.Execute(Letter(stream));
        using var officer = await service.Person(Roles.Officer);
        var self = $"/console/subjects/{known.SubjectId}";

        var page = await officer.Send(
            await officer.Get(self), $"{self}/look", ("purpose", "rights-requests"), ("reason", "Өтініш 17"));

        page.Status.ShouldBe(503);
        page.Text.ShouldContain("Тип события в журнале неизвестен этой версии");
        page.Text.ShouldContain("Өтініш 17");
    }

    [Fact]
    public async Task An_extract_that_cannot_be_ended_holds_up_no_other_of_a_destroyed_person()
    {
        await using var node = new SecondNode(service);
        var (known, keys) = (await service.Somebody(), await Keys());
        var extracts = new List<Guid>();
        for (var n = 0; n < 4; n++)
        {
            var id = (await service.Post("/v1/extracts", await service.OfAMonth(), "officer")).As(201).Id("extractId");
            await node.Issued(id, Long, keys);
            extracts.Add(id);
        }

        foreach (var spoilt in extracts[..2]) await service.Database.Execute(Letter(spoilt));
        await service.Destroyed(known);

        foreach (var good in extracts[2..]) await service.Ended(good, "destroyed");
        await service.Said("Messages stand still: UnknownEventException at ");
    }

    [Fact]
    public async Task An_extract_about_that_person_fails_and_says_why()
    {
        var (known, stream) = (await service.Somebody(), await Last());
        await service.Database.Execute($"""
            create function registry.at_approval() returns trigger language plpgsql as
                $body$ begin {Letter(stream)} return null; end $body$;
            create constraint trigger at_approval after insert on registry.mt_events deferrable initially deferred
                for each row when (new.type = 'extract_approved') execute function registry.at_approval()
            """);
        var id = (await service.Post("/v1/extracts", ExtractScenes.Hers(known), "officer")).As(201).Id("extractId");
        (await service.Post($"/v1/extracts/{id}/approval", Operation(), "approver")).As(201);
        await service.Database.Execute("drop function registry.at_approval() cascade");

        $"{(await service.Ended(id, "failed"))["failure"]}".ShouldBe("unknown-event");
    }

    /// <summary>One more event of the stream, of a type that is none of ours.</summary>
    private static string Letter(Guid stream) => $"""
        update registry.mt_streams set version = version + 1 where id = '{stream}';
        insert into registry.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
        select nextval('registry.mt_events_sequence'), gen_random_uuid(), id, version, '{"{}"}', 'letter_sent',
               clock_timestamp()
          from registry.mt_streams where id = '{stream}';
        """;

    /// <summary>The stream of the person who came last.</summary>
    private Task<Guid> Last() => service.Database.Ask<Guid>(
        "select stream_id from registry.mt_events where type = 'subject_registered' order by seq_id desc limit 1");

    /// <summary>Of the data of the person who came last.</summary>
    private async Task<Guid[]> Keys() => await service.Database.Ask<Guid[]>($"""
        select array_agg((data #>> '[Personal,Slice,SliceId]')::uuid) from registry.mt_events
         where stream_id = '{await Last()}' and data #>> '[Personal,Slice,SliceId]' is not null
        """.Replace('[', '{').Replace(']', '}'));

    private async Task<(long Count, long Last)> Events() => (
        await service.Database.Ask<long>("select count(*) from registry.mt_events"),
        await service.Database.Ask<long>("select max(seq_id) from registry.mt_events"));
}
