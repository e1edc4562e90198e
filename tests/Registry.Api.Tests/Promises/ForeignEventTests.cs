using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>A program of somebody else's has put an event of its own into a person's stream.</summary>
public sealed class ForeignEventTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task Nothing_is_decided_about_that_person_and_everything_about_others()
    {
        var (known, stream) = (await service.Somebody(), await Last());
        await service.Database.Execute($"""
            update registry.mt_streams set version = version + 1 where id = '{stream}';
            insert into registry.mt_events (seq_id, id, stream_id, version, data, type)
            select nextval('registry.mt_events_sequence'), gen_random_uuid(), id, version, '{"{}"}', 'letter_sent'
              from registry.mt_streams where id = '{stream}'
            """);
        var before = await Events();

        foreach (var (door, body) in new[]
        {
            ("/v1/disclosures", Disclosure(known.AppealId)), (known.Door("blocks"), Operation(("whole", true))),
        })
            (await service.Post(door, body))
                .ShouldBeProblem(503, "unknown-event", retryable: true, used: "unknown");

        (await Events()).ShouldBe(before);
        var other = await service.Somebody();
        (await service.Post("/v1/disclosures", Disclosure(other.AppealId))).As(201);
    }

    private Task<Guid> Last() => service.Database.Ask<Guid>(
        "select stream_id from registry.mt_events where type = 'subject_registered' order by seq_id desc limit 1");

    private Task<long> Events() => service.Database.Ask<long>("select count(*) from registry.mt_events");
}
