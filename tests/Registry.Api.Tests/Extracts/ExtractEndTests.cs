using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Extracts;

/// <summary>An extract ends with its term, and with any person in it, whatever becomes of the process.</summary>
public sealed class ExtractEndTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const int Many = 40;
    private static readonly TimeSpan Long = TimeSpan.FromDays(29);

    /// <summary>Time enough to be asked about before it ends.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task When_its_term_is_over_its_key_and_its_file_are_gone()
    {
        await using var node = new SecondNode(service);
        var id = await Asked();
        await node.Issued(id, Short, Guid.NewGuid());
        var key = await Key(id);
        (await Active(key)).ShouldBe(1);

        (await service.Ended(id, "expired"))["endedAt"].ShouldNotBeNull();

        (await Active(key)).ShouldBe(0);
        (await Rows(id)).ShouldBe(0);
        File.Exists(node.Folder.PathOf(new(id))).ShouldBeFalse();
        (await service.Post($"/v1/extracts/{id}/handover", Operation(), "officer"))
            .ShouldBeProblem(410, "extract-expired", "registry rule: extracts");
    }

    [Fact]
    public async Task A_process_that_is_killed_before_the_end_still_keeps_it()
    {
        await using var node = new SecondNode(service);
        var id = await Asked();
        await node.Issued(id, Short);

        await service.KilledAndBegunAgain();

        (await service.Ended(id, "expired"))["endedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Forty_extracts_with_a_destroyed_person_end_once_though_the_process_is_killed_in_the_middle()
    {
        await using var node = new SecondNode(service);
        var (known, neighbour) = (await service.Somebody(), await service.Somebody());
        var (hers, others) = ((await Keys(known))[..2], await Keys(neighbour));
        var extracts = new List<Guid>();
        for (var n = 0; n < Many; n++)
            extracts.Add(await Issued(node, [hers[n % 2], .. others]));
        var apart = await Issued(node, others);
        var building = await Building(node, hers);
        await service.Slowed("extract_destroyed");
        await service.Destroyed(known);
        while (await service.Events("extract_destroyed") == 0)
            await Task.Delay(2);

        var killed = DateTimeOffset.UtcNow;
        await service.KilledAndBegunAgain();
        foreach (var id in extracts)
            await IsRefused(id);
        foreach (var id in extracts)
            await service.Ended(id, "destroyed");

        (await service.Events("extract_destroyed")).ShouldBe(Many);
        (await EndedSince(killed)).ShouldBeInRange(1, Many - 1, "it was killed in the middle");
        foreach (var id in extracts)
            await Gone(id, node);
        $"{(await service.Ended(building, "failed"))["failure"]}".ShouldBe("person-destroyed");
        (await node.Extracts.Issued(new(building), SecondNode.Made, default)).ShouldNotBeNull();
        $"{(await service.Shown(apart))["state"]}".ShouldBe("issued");
        (await Active(await Key(apart))).ShouldBe(1);
    }

    private async Task<Guid> Issued(SecondNode node, Guid[] keys)
    {
        var id = await Asked();
        await node.Issued(id, Long, keys);
        return id;
    }

    private async Task<Guid> Building(SecondNode node, Guid[] keys)
    {
        var id = await Asked();
        await node.Approved(id);
        await node.Openings.Add(id, keys, default);
        return id;
    }

    /// <summary>By the process that came after: no other lives half a second after it was killed.</summary>
    private Task<long> EndedSince(DateTimeOffset killed) => service.Database.Ask<long>($"""
        select count(*) from registry.mt_events
         where type = 'extract_destroyed' and timestamp > '{killed.AddSeconds(0.5):O}'
        """);

    /// <summary>Whether its own end has come yet or not.</summary>
    private async Task IsRefused(Guid id) =>
        (await service.Post($"/v1/extracts/{id}/handover", Operation(), "officer"))
            .ShouldBeProblem(410, "extract-destroyed", "18");

    private async Task Gone(Guid id, SecondNode node)
    {
        (await Active(await Key(id))).ShouldBe(0);
        (await Rows(id)).ShouldBe(0);
        File.Exists(node.Folder.PathOf(new(id))).ShouldBeFalse();
    }

    private async Task<Guid> Asked() =>
        (await service.Post("/v1/extracts", await service.OfAMonth(), "officer")).As(201).Id("extractId");

    /// <summary>The key that seals the file, as its approval names it.</summary>
    private Task<Guid> Key(Guid id) => service.Database.Ask<Guid>($"""
        select (data -> 'File' ->> 'SliceId')::uuid from registry.mt_events
         where stream_id = '{id}' and type = 'extract_approved'
        """);

    private Task<long> Active(Guid key) => service.Database.Ask<long>(
        $"select count(*) from keys.slice_keys where wrapped is not null and id = '{key}'");

    private Task<long> Rows(Guid id) => service.Database.Ask<long>(
        $"select count(*) from extracts.opened where extract_id = '{id}'");

    private async Task<Guid[]> Keys(Known known)
    {
        (await service.Get("/v1/disclosures?limit=1")).As(200);
        return await service.Database.Ask<Guid[]>($"""
            select array_agg(h.slice_id) from views.holdings h join views.appeals a using (subject_id)
             where a.appeal_id = '{known.AppealId}'
            """);
    }
}
