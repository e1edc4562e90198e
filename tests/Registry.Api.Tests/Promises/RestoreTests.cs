using Registry.Api.Tests.Extracts;
using Registry.Audit;

namespace Registry.Api.Tests.Promises;

/// <summary>A database from before comes back: nothing is gone in silence, and what was destroyed stays destroyed.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private readonly ServiceProcess service = new();

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task What_was_lost_is_counted_and_who_was_destroyed_is_destroyed_again()
    {
        var (kept, destroyed) = (await service.Somebody(), await service.Somebody());
        await Backup();
        var lost = await service.Somebody();
        await service.Destroyed(destroyed);
        await Told(await service.Database.Ask<long>("select count(*) from keys.slice_keys where wrapped is null"));
        var before = await Mirrored();

        await Restore();

        service.Output.ShouldContain("restored from before");
        (await service.Get(destroyed.Self, "officer")).Status.ShouldBe(410);
        (await service.Post(destroyed.Door("accesses"), Requests.Opening("contact"), "officer")).Status.ShouldBe(410);
        (await service.Found("iin", destroyed.Person.Iin)).ShouldBeEmpty();
        (await service.Values(kept, "address")).ShouldNotBeEmpty();
        (await service.Get(lost.Self, "officer")).Status.ShouldBe(404);
        (await service.Database.Ask<long>(
            "select (data ->> 'Lost')::bigint from registry.mt_events where type = 'ledger_restored'"))
            .ShouldBe(await service.Database.Ask<long>("select sum(count)::bigint from ledger.losses"));
        await SameTree(before);
    }

    [Fact]
    public async Task An_extract_of_what_was_lost_is_issued_and_says_how_much_it_cannot_show()
    {
        var kept = await service.Somebody();
        (await service.Post("/v1/disclosures", Requests.Disclosure(kept.AppealId))).As(201);
        await Backup();
        (await service.Post("/v1/disclosures", Requests.Disclosure(kept.AppealId))).As(201);
        (await service.Post("/v1/disclosures", Requests.Disclosure(kept.AppealId))).As(201);
        await Mirrored();
        await Restore();
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // a period ends a second ago

        var ofDisclosures = (await service.OfAllTime()).But(
            "filter", new System.Text.Json.Nodes.JsonObject { ["types"] = Requests.Codes("disclosure_recorded") });
        var (bytes, _) = await service.Fetched(await service.Issued(ofDisclosures));

        var folder = Directory.CreateTempSubdirectory("registry-file-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "it.asice"), bytes);
        var (code, said) = ExtractScenes.Verify(folder, "it.asice");
        Directory.Delete(folder, recursive: true);
        code.ShouldBe(3, said);
        said.ShouldContain("2 entries asked for are NOT shown");
        said.ShouldContain("shown or counted as lost");
        ExtractScenes.Part(bytes, "data.jsonl").Split("{\"lost\":true}").Length.ShouldBe(3);
        ExtractScenes.Part(bytes, "data.jsonl").ShouldContain("\"AppealId\":");
    }

    [Fact]
    public async Task A_second_start_records_nothing_more()
    {
        await service.Somebody();
        await Backup();
        await service.Somebody();
        await Mirrored();
        await Restore();
        await service.Killed();
        await service.BegunAgain();

        (await service.Database.Ask<long>("select count(*) from registry.mt_events where type = 'ledger_restored'"))
            .ShouldBe(1);
    }

    [Fact]
    public async Task Events_with_an_empty_or_another_mirror_are_refused_in_a_sentence()
    {
        await service.Somebody();
        await Mirrored();
        await service.Killed();
        (await Refused(Path.Combine(service.Data, "nowhere"))).ShouldBe("The mirror cannot be reached.");
        await using var empty = await Registry.Mirror.Tests.MirrorProcess.Started();
        (await Refused(empty.Socket)).ShouldStartWith("The database holds events, and the mirror is empty");
        using var other = new Registry.Mirror.Tests.SampleLog();
        await other.Grow(empty, 0, 0);
        (await Refused(empty.Socket)).ShouldStartWith("The mirror keeps another log");
    }

    [Fact]
    public async Task A_leaf_that_is_not_the_mirrors_is_named()
    {
        await service.Somebody();
        await Backup();
        await service.Somebody();
        await Mirrored();
        await service.Killed();
        await service.Database.Restore();
        await service.Database.Execute(
            "update registry.mt_events set data = jsonb_set(data, '{Salt}', '\"AAAA\"') where seq_id = "
            + "(select seq_id from registry.mt_events order by seq_id offset 5 limit 1)");

        (await Refused(service.Mirror.Socket)).ShouldStartWith("Leaf 5 of the database is not the mirror's");
    }

    private async Task Backup()
    {
        await Mirrored();
        await service.Killed();
        await service.Database.Keep();
        await service.BegunAgain();
    }

    private async Task Restore()
    {
        await service.Killed();
        await service.Database.Restore();
        await service.BegunAgain();
    }

    /// <summary>Every event has its leaf in a checkpoint of the mirror.</summary>
    private async Task<Checkpoint> Mirrored()
    {
        for (var wait = 0; wait < 300; wait++)
        {
            var leaves = await service.Database.Ask<long>(
                "select (select count(*) from registry.mt_events) + (select count(*) from ledger.lost_entries)");
            var note = SignedNote.Parse(await service.Mirror.Http.GetByteArrayAsync("/checkpoint"));
            if (Checkpoint.Parse(note.Text) is var found && found.Size == leaves)
                return found;
            await Task.Delay(100);
        }

        throw new TimeoutException("The mirror does not follow.");
    }

    private async Task Told(long keys)
    {
        for (var wait = 0; wait < 300; wait++, await Task.Delay(100))
            if ((await service.Mirror.Http.GetStringAsync("/destructions")).Split('\n').Distinct().Count() > keys)
                return;
        throw new TimeoutException("The mirror was not told.");
    }

    /// <summary>The tree goes on: the roots before and after are those of one list of entries.</summary>
    private async Task SameTree(Checkpoint before)
    {
        var after = await Mirrored();
        after.Size.ShouldBeGreaterThan(before.Size);
        var leaves = new List<Hash>();
        while (leaves.Count < after.Size)
            leaves.AddRange(Split(await service.Mirror.Http.GetByteArrayAsync(
                $"/entries?start={leaves.Count}&count={after.Size - leaves.Count}")));
        var proof = Proofs.Consistency(before.Size, after.Size, (level, index) => Root(leaves, level, index));
        Proofs.VerifyConsistency(before.Size, after.Size, proof, before.Root, after.Root).ShouldBeTrue();
    }

    private static Hash Root(List<Hash> leaves, int level, long index)
    {
        var range = new CompactRange();
        foreach (var leaf in leaves.Skip((int)(index << level)).Take(1 << level))
            range.Append(leaf);
        return range.Root();
    }

    private static IEnumerable<Hash> Split(byte[] bundle)
    {
        for (var at = 0; at < bundle.Length; at += 2 + (bundle[at] << 8 | bundle[at + 1]))
            yield return Hash.OfLeaf(bundle.AsSpan(at + 2, bundle[at] << 8 | bundle[at + 1]));
    }

    private async Task<string> Refused(string socket)
    {
        var (code, said) = await ServiceProcess.RefusalIn(
            service.Data, service.Database, ("REGISTRY_MIRROR", socket));
        code.ShouldBe(2, said);
        return said.Trim();
    }
}
