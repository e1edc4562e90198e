using System.Text.Json;

namespace Registry.Ops.Wire;

/// <summary>What a service is asked.</summary>
/// <param name="Role">Whose token goes with it.</param>
/// <param name="Body">JSON in UTF-8; none for a GET. Sent again byte for byte.</param>
public sealed record Question(string Role, string Path, byte[]? Body = null);

/// <summary>What it answered in the end.</summary>
/// <param name="Unsure">Times it was asked before without its becoming known what came of it.</param>
/// <param name="Took">Of the last time it was asked.</param>
public sealed record Reply(int Status, JsonElement Body, int Unsure, TimeSpan Took)
{
    /// <summary>The answer as it came: what is no JSON has nothing else.</summary>
    public byte[] Bytes { get; init; } = [];

    public bool IsGood => Status is 200 or 201;

    public string Code => Text("code") ?? "";

    public string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;

    public Guid? Id(string name) => Text(name) is { } text ? Guid.Parse(text) : null;

    public bool Is(string name) => Body.ValueKind == JsonValueKind.Object
        && Body.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.True;
}
