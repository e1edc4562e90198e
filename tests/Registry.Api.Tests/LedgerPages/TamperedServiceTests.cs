using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.LedgerPages;

/// <summary>Whoever is superuser of the database alters a row below a running service, which says so.</summary>
/// <remarks>Each alteration has a row of its own, so that no finding is taken for another's; then it is put right.</remarks>
public sealed class TamperedServiceTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string Row = "where seq_id = @row";

    [Theory]
    [InlineData("changed-row",
        "update registry.mt_events set data = jsonb_set(data, '{Circumstances,Purpose}', '\"other\"') " + Row)]
    [InlineData("missing-row", "delete from registry.mt_events " + Row)]
    [InlineData("row-without-leaf",
        "set session_replication_role = replica; " // whoever does this has put the triggers out of the way
        + "insert into registry.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, "
        + "mt_dotnet_type, is_archived) select seq_id - 1, gen_random_uuid(), stream_id, 900, data, type, timestamp, "
        + "tenant_id, mt_dotnet_type, is_archived from registry.mt_events " + Row, -1)]
    [InlineData("moved-row",
        "update registry.mt_events set seq_id = -1 where seq_id = @row; "
        + "update registry.mt_events set seq_id = @row where seq_id = @row - 2; "
        + "update registry.mt_events set seq_id = @row - 2 where seq_id = -1")]
    [InlineData("changed-row", "update registry.mt_events set timestamp = timestamp + interval '1 microsecond' " + Row)]
    [InlineData("changed-row", "update registry.mt_events set type = 'subject_blocked' " + Row)]
    [InlineData("changed-row", "update registry.mt_events set id = gen_random_uuid() " + Row)]
    [InlineData("changed-row", "update registry.mt_events set version = 900 " + Row)]
    [InlineData("archived-row", "update registry.mt_events set is_archived = true " + Row)]
    [InlineData("tombstone-row", "update registry.mt_events set type = 'tombstone' " + Row)]
    [InlineData("other-type", "update registry.mt_events set mt_dotnet_type = 'X, Y' " + Row)]
    [InlineData("other-form", "update registry.mt_events set tenant_id = 'other' " + Row)]
    public async Task An_altered_row_is_found_named_and_alarmed(string finding, string sql, int beside = 0)
    {
        var (position, alarms) = (await Disclosed(), Alarms());
        await service.Database.Execute(
            $"create schema kept; create table kept.mt_events as table registry.mt_events; "
            + sql.Replace("@row", $"{position}", StringComparison.Ordinal));
        try
        {
            await Told(finding, position + beside, alarms);
        }
        finally
        {
            await service.Database.Execute(
                "set session_replication_role = replica; delete from registry.mt_events; "
                + "insert into registry.mt_events select * from kept.mt_events; drop schema kept cascade");
        }
    }

    [Fact]
    public async Task A_stream_with_another_version_is_found_named_and_alarmed()
    {
        var stream = await service.Database.Ask<Guid>(
            $"select stream_id from registry.mt_events where seq_id = {await Disclosed()}");
        var alarms = Alarms();
        await service.Database.Execute(
            $"update registry.mt_streams set version = version + 7 where id = '{stream}'");
        try
        {
            await Found(alarms, it => $"{it["finding"]}" == "stream-version" && $"{it["stream"]}" == $"{stream}");
        }
        finally
        {
            await service.Database.Execute(
                $"update registry.mt_streams set version = version - 7 where id = '{stream}'");
        }
    }

    private async Task Told(string finding, long position, int alarms)
    {
        var leaf = await service.Database.Ask<long>($"select count(*) from kept.mt_events where seq_id < {position}");
        await Found(alarms, it => $"{it["finding"]}" == finding
            && (it["position"] is { } row ? $"{row}" == $"{position}" : $"{it["index"]}" == $"{leaf}"));
    }

    /// <summary>Among the incidents, and by an alarm of its own.</summary>
    private async Task Found(int alarms, Func<JsonNode, bool> wanted)
    {
        for (var wait = 0; wait < 300; wait++, await Task.Delay(100))
            if (Alarms() > alarms && (await Incidents()).Any(it => wanted(it!)))
                return;
        throw new TimeoutException($"Nobody was told. {service.Output}");
    }

    private async Task<JsonArray> Incidents() =>
        (await service.Get("/v1/ledger/incidents", "regulator")).As(200).Items;

    private int Alarms() => service.Output.Split("ALARM ").Length;

    /// <summary>
    /// The position of a disclosure below a signed tree; the number before it was burned, and that one's has an event.
    /// </summary>
    private async Task<long> Disclosed()
    {
        var known = await service.Somebody();
        await service.Database.Execute("select nextval('registry.mt_events_sequence')");
        var told = (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201)["receipt"]!;
        await service.State(it => it["position"]!.GetValue<long>() >= told["position"]!.GetValue<long>());
        return told["position"]!.GetValue<long>();
    }
}
