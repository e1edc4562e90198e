using System.Text;
using Registry.Api.Console.Frame;
using Registry.Api.Extracts.Verdicts;
using Registry.Api.LedgerPages;

namespace Registry.Api.Console.AuditLog;

/// <summary>GET /console/ledger: whether everything recorded can be proved, and what was found not to agree.</summary>
public static class AuditLogScreen
{
    /// <summary>Ours: a receipt has some hundred bytes a level of the tree.</summary>
    private const int LongestReceipt = 1 << 16;

    public static void MapAuditLog(this IEndpointRouteBuilder console)
    {
        console.MapGet("/ledger", (Visit visit) => Show(visit, null, "", Wrongs.None));
        console.MapGet("/ledger/check", () => Results.LocalRedirect("~/console/ledger"));
        console.MapPost("/ledger/check", Check).WithMetadata(new TakesFile());
    }

    /// <summary>POST …/check: whether a receipt that somebody brings is ours, and what it proves.</summary>
    private static async Task<IResult> Check(Visit visit, VerdictDesk verdicts)
    {
        if (!await visit.May("GetLedgerState"))
            return visit.Refused(Inside.ApiAnswer.Refused(Problems.ProblemKinds.NotForThisRole));
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        var typed = $"{form["receipt"]}";
        var bytes = typed is { Length: > 0 } text
            ? Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n")
            : await File(visit);
        if (bytes.Length == 0)
            return await Show(visit, null, typed, Wrongs.At("receipt", "missing"));
        var (verdict, problem) = await verdicts.OfReceipt(bytes, visit.Ended);
        return await Show(visit, verdict, typed, problem is { } no ? new(no.Code, null, []) : Wrongs.None);
    }

    private static async Task<byte[]> File(Visit visit)
    {
        if (visit.Brought is not { } file)
            return [];
        var buffer = new byte[LongestReceipt];
        return buffer[..await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, visit.Ended)];
    }

    private static async Task<IResult> Show(Visit visit, ReceiptVerdict? receipt, string typed, Wrongs wrong)
    {
        var state = await visit.Ask("GetLedgerState");
        if (!state.IsGood)
            return visit.Refused(state);
        var incidents = await visit.Ask("ListLedgerIncidents");
        return visit.Show<AuditLogPage>(new AuditLogModel(
            state.As<StatePage.Answer>(), incidents.As<IncidentsPage.Answer>().Items, receipt, typed, wrong),
            wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Incidents">The latest first; they are never taken away.</param>
/// <param name="Receipt">What was said of one that was brought.</param>
/// <param name="Typed">The receipt, if it was pasted.</param>
public sealed record AuditLogModel(
    StatePage.Answer State, IReadOnlyList<IncidentsPage.Incident> Incidents, ReceiptVerdict? Receipt,
    string Typed, Wrongs Wrong)
{
    public bool IsWhole => State is { Step: Ladder.LadderStep.Open, Fault: null, Scrubber.Findings: 0 };
}
