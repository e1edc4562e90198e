using Registry.Api.Console.Frame;
using Registry.Api.LedgerPages;

namespace Registry.Api.Console.AuditLog;

/// <summary>GET /console/ledger: whether everything recorded can be proved, and what was found not to agree.</summary>
public static class AuditLogScreen
{
    public static async Task<IResult> Show(Visit visit)
    {
        var state = await visit.Ask("GetLedgerState");
        if (!state.IsGood)
            return visit.Refused(state);
        var incidents = await visit.Ask("ListLedgerIncidents");
        return visit.Show<AuditLogPage>(new AuditLogModel(
            state.As<StatePage.Answer>(), incidents.As<IncidentsPage.Answer>().Items));
    }
}

/// <param name="Incidents">The latest first; they are never taken away.</param>
public sealed record AuditLogModel(StatePage.Answer State, IReadOnlyList<IncidentsPage.Incident> Incidents)
{
    public bool IsWhole => State is { Step: Ladder.LadderStep.Open, Fault: null, Scrubber.Findings: 0 };
}
