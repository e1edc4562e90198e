using Registry.Api.Tests.Extracts;

namespace Registry.Api.Tests.Promises;

/// <summary>
/// Whoever holds everything - the database, the keys of log, extracts and mirror - writes another history and signs it.
/// Nothing here could find that; whoever kept one checkpoint of before does.
/// </summary>
public sealed class RewrittenHistoryTests(ServiceProcess service) : IClassFixture<ServiceProcess>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-file-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_history_signed_anew_is_caught_by_the_end_of_an_earlier_extract_and_by_nothing_else()
    {
        var known = await service.Somebody();
        var told = (await service.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201)["receipt"];
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // a period ends a second ago
        var before = await Fetched();
        await Kept("trust", (await service.Send(HttpMethod.Get, "/v1/trust", null)).As(200).Text);
        await Kept("seen", ExtractScenes.Part(before, "end.checkpoint"));
        Verify(before, "--seen", "seen").Code.ShouldBe(0);

        await service.Killed();
        await Rewritten("update registry.mt_events set data = jsonb_set(data, '{Circumstances,Purpose}', "
            + $"'\"statistics\"') where seq_id = {told["position"]}");
        await service.BegunAgain();

        var after = await Fetched();
        Verify(after).Code.ShouldBe(0, "it is flawless, but for what the reader remembers");
        var (code, said) = Verify(after, "--seen", "seen");
        code.ShouldBe(1, said);
        said.ShouldContain("rewritten");
    }

    /// <summary>All events are taken out, and come back altered into the new ledger of a mirror without a memory.</summary>
    private async Task Rewritten(string alteration)
    {
        await service.Mirror.Kill();
        foreach (var name in new[] { "entries.log", "checkpoints.log", "log.vkey" })
            File.Delete(service.Mirror.In(name));
        await service.Mirror.Start();
        await service.Database.Execute(
            "create schema kept; create table kept.mt_events as table registry.mt_events; "
            + "set session_replication_role = replica; delete from registry.mt_events; "
            + "truncate ledger.tiles, ledger.bundles, ledger.checkpoints");
        await using var forger = new SecondNode(service);
        await forger.GrowTree();
        await service.Database.Execute(
            "set session_replication_role = replica; insert into registry.mt_events select * from kept.mt_events; "
            + $"{alteration}; drop schema kept cascade");
        await forger.GrowTree();
    }

    private async Task<byte[]> Fetched() =>
        (await service.Fetched(await service.Issued(await service.OfAllTime()))).Bytes;

    private Task Kept(string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text);

    private (int Code, string Said) Verify(byte[] container, params string[] more)
    {
        File.WriteAllBytes(Path.Combine(folder, "it.asice"), container);
        return ExtractScenes.Verify(folder, ["it.asice", "--trust", "trust", .. more]);
    }
}
