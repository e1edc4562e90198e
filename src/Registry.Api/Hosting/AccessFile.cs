using System.Text.Json;
using Registry.Api.Access;

namespace Registry.Api.Hosting;

/// <summary>
/// DIR/access.json: where the service is and, on the embedded default, a token for each role. Mode 0600.
/// </summary>
public static class AccessFile
{
    /// <summary>Long enough for a working day of trying out.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public static void Write(string data, string url, BuiltInIssuer? issuer, string? console, DateTimeOffset now)
    {
        var tokens = issuer is null
            ? []
            : Roles.All.ToDictionary(
                role => role, role => issuer.Issue(role, Client(role), $"example-{role}", now, Lifetime));
        var path = Path.Combine(data, "access.json");
        var fresh = $"{path}.new";
        using (var file = new FileStream(fresh, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
            JsonSerializer.Serialize(file, new { url, console, tokens }, Written);
        File.Move(fresh, path, overwrite: true);
    }

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    /// <summary>People of the centre share a console; each service is a source of its own.</summary>
    private static string Client(string role) => role == Roles.Service ? "example-crm" : BuiltInIssuer.Console;
}
