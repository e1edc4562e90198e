using System.Text.Json.Nodes;

namespace Registry.Ops.Day;

/// <summary>One disclosure that a story tells of.</summary>
/// <param name="Organisation">Number of the recipient.</param>
/// <param name="What">Names it within its story.</param>
internal sealed record Sending(int Organisation, IReadOnlyList<string> Categories, string What)
{
    /// <summary>Names the recipient in the same operation.</summary>
    public bool Assign { get; init; }

    /// <summary>The code it must be refused with; none if it must be recorded.</summary>
    public string? Refused { get; init; }

    public string Purpose { get; init; } = "appeals";

    public string Ground { get; init; } = "consent";

    /// <summary>Instead of the usual reason.</summary>
    public JsonObject? Words { get; init; }
}
