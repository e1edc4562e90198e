using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Api.Reads;

namespace Registry.Api.Console.Extracts;

/// <summary>Extracts as pages speak of them.</summary>
public static class ExtractSpoken
{
    /// <summary>Events that a filter can be told of in everyday words; all others belong to "everything".</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "disclosure_recorded", "personal_data_collected", "personal_data_accessed", "personal_data_destroyed",
        "subject_blocked", "consent_recorded", "consent_withdrawn", "data_disseminated",
    ];

    public static string Type(Speech say, string alias) =>
        Types.Contains(alias) ? say[$"extracts.type-{alias.Replace('_', '-')}"] : alias;

    /// <summary>Class of the mark, and its word.</summary>
    public static (string Kind, string Word) State(Speech say, string state) => (
        state switch
        {
            "asked" or "approved" => "waiting",
            "issued" => "done",
            "expired" or "destroyed" => "destroyed",
            _ => "refused",
        },
        say[$"extracts.state-{state}"]);

    public static string Receiver(Speech say, RecipientNames names, ListExtractsEndpoint.AskedAnswer asked) =>
        asked.RecipientId is { } id ? names.Of(id) : say["extracts.the-person"];

    /// <summary>Days, Astana's, the last one included.</summary>
    public static string Period(Speech say, Operations.PeriodBody period) =>
        $"{say.Day(period.From)} – {say.Day(period.To.AddTicks(-1))}";

    public static string Size(Speech say, long bytes) => bytes < 1 << 20
        ? say.Text("extracts.kib", say.Number((bytes + 1023) >> 10))
        : say.Text("extracts.mib", say.Number((bytes + (1 << 20) - 1) >> 20));
}
