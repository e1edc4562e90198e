namespace Registry.Api.Console;

/// <summary>A screen in the rail.</summary>
/// <param name="Key">Its words are <c>frame.KEY</c>.</param>
/// <param name="Asks">The question it cannot do without: who may not ask it is not shown the screen.</param>
public sealed record Screen(string Key, string Path, ScreenGroup Group, string Asks);

public enum ScreenGroup { Questions = 1, Work, Control }

/// <summary>The screens of the console, in the order of the rail.</summary>
public static class Screens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        new("overview", "/console", ScreenGroup.Questions, "ListDisclosures"),
        new("find", "/console/find", ScreenGroup.Questions, "LookAtRecord"),
        new("disclosures", "/console/disclosures", ScreenGroup.Questions, "ListDisclosures"),
        new("recipients", "/console/recipients", ScreenGroup.Questions, "ListRecipients"),
        new("approvals", "/console/approvals", ScreenGroup.Work, "ListProposals"),
        new("by-hand", "/console/entry", ScreenGroup.Work, "ReportDisclosure"),
        new("extracts", "/console/extracts", ScreenGroup.Work, "ListExtracts"),
        new("ledger", "/console/ledger", ScreenGroup.Control, "GetLedgerState"),
        new("refusals", "/console/refusals", ScreenGroup.Control, "ListRefusals"),
        new("activity", "/console/activity", ScreenGroup.Control, "SummariseOperations"),
    ];
}
