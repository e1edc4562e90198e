using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Registry.Api.Hosting;

namespace Registry.Api.Console.Sessions;

/// <summary>A person of the centre who signs in with a password; on the embedded default only.</summary>
/// <param name="Login">Their <c>sub</c>: with a token of the same subject they are the same actor.</param>
/// <param name="Hash">PBKDF2 as ASP.NET Core Identity writes it.</param>
public sealed record Account(string Login, string Name, IReadOnlyList<string> Roles, string Hash);

/// <summary>DIR/accounts.json, mode 0600: the only place with names of the centre's people.</summary>
public sealed class Accounts(Settings settings)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly PasswordHasher<string> hasher = new();
    private readonly Lock gate = new();

    private string Path => System.IO.Path.Combine(settings.Data, "accounts.json");

    public IReadOnlyList<Account> All
    {
        get
        {
            lock (gate)
                return File.Exists(Path)
                    ? JsonSerializer.Deserialize<List<Account>>(File.ReadAllBytes(Path), Form)!
                    : [];
        }
    }

    /// <returns>None for a login nobody has or another password; both take the same time.</returns>
    public Account? Found(string login, string password)
    {
        var account = All.FirstOrDefault(it => it.Login == login);
        var hash = account?.Hash ?? Nobodys;
        return hasher.VerifyHashedPassword(login, hash, password) != PasswordVerificationResult.Failed ? account : null;
    }

    /// <summary>A further account, or another name, roles and password for one.</summary>
    public void Put(string login, string name, IReadOnlyList<string> roles, string password)
    {
        lock (gate)
        {
            var kept = All.Where(it => it.Login != login);
            var fresh = $"{Path}.new";
            using (var file = new FileStream(fresh, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
                JsonSerializer.Serialize(
                    file, kept.Append(new(login, name, roles, hasher.HashPassword(login, password))), Form);
            File.Move(fresh, Path, overwrite: true);
        }
    }

    private string Nobodys => nobodys ??= hasher.HashPassword("", Guid.NewGuid().ToString());

    private string? nobodys;
}
