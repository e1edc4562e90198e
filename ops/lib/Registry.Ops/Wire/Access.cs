using System.Text.Json;

namespace Registry.Ops.Wire;

/// <summary>Where the service is, and a token for each role.</summary>
public sealed record Access(Uri Url, IReadOnlyDictionary<string, string> Tokens)
{
    private static readonly string[] Roles = ["service", "officer", "approver", "administrator"];

    /// <exception cref="OpsException">The file is not there or not whole.</exception>
    public static Access OfFolder(string data)
    {
        var path = Path.Combine(data, "access.json");
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            return new(
                new Uri(file.RootElement.GetProperty("url").GetString()!),
                file.RootElement.GetProperty("tokens").EnumerateObject()
                    .ToDictionary(token => token.Name, token => token.Value.GetString()!, StringComparer.Ordinal));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new OpsException($"{path} cannot be read: is ops/run running on {data}?", unreadable);
        }
    }

    /// <summary>Tokens come by the environment: a command line is seen by everybody on the machine.</summary>
    public static Access OfUrl(string url) => new(
        new Uri(url),
        Roles.ToDictionary(
            role => role,
            role => Environment.GetEnvironmentVariable($"REGISTRY_TOKEN_{role.ToUpperInvariant()}")
                ?? throw new OpsException(
                    $"With --url, REGISTRY_TOKEN_{role.ToUpperInvariant()} has the token of the {role}."),
            StringComparer.Ordinal));
}

/// <summary>The command cannot go on; the message is a sentence for whoever called it.</summary>
public sealed class OpsException : Exception
{
    public OpsException() { }
    public OpsException(string message) : base(message) { }
    public OpsException(string message, Exception inner) : base(message, inner) { }
}
