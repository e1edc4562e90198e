using System.Text.RegularExpressions;
using Registry.Api.Access;
using Registry.Api.Console.Frame;

namespace Registry.Api.Console.Sessions;

/// <summary>/console/accounts: who came by the one-time link gives others a login.</summary>
public static partial class AccountsScreen
{
    /// <summary>NIST SP 800-63B: length counts, and nothing else is demanded; twelve is ours.</summary>
    private const int ShortestPassword = 12;

    public static IResult Show(Visit visit, Accounts accounts) => visit.Who.HasClaim(Session.ByLink, "yes")
        ? visit.Show<AccountsPage>(new AccountsModel(accounts.All))
        : visit.Refused(Inside.ApiAnswer.Refused(Problems.ProblemKinds.NotForThisRole));

    public static async Task<IResult> Put(Visit visit, Accounts accounts, SessionMemory sessions)
    {
        if (!visit.Who.HasClaim(Session.ByLink, "yes"))
            return visit.Refused(Inside.ApiAnswer.Refused(Problems.ProblemKinds.NotForThisRole));
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        var (login, name, password) = ($"{form["login"]}".Trim(), $"{form["name"]}".Trim(), $"{form["password"]}");
        var roles = Roles.All.Where(role => role != Roles.Service && form["role"].Contains(role)).ToList();
        string? wrong = !Login().IsMatch(login) ? "accounts.wrong-login"
            : name.Length is 0 or > 100 ? "accounts.wrong-name"
            : roles.Count == 0 ? "accounts.no-role"
            : password.Length is < ShortestPassword or > 256 ? "accounts.short-password"
            : null;
        if (wrong is not null)
            return visit.Show<AccountsPage>(new AccountsModel(accounts.All, login, name, roles, wrong), 422);
        accounts.Put(login, name, roles, password);
        sessions.End(login);
        return Results.LocalRedirect("~/console/accounts");
    }

    [GeneratedRegex("^[a-z][a-z0-9.-]{1,39}$")]
    private static partial Regex Login();
}

/// <param name="Login">As it was typed, with the rest but the password.</param>
/// <param name="Wrong">Key of what to say; none at first.</param>
public sealed record AccountsModel(
    IReadOnlyList<Account> All, string Login = "", string Name = "", IReadOnlyList<string>? Chosen = null,
    string? Wrong = null);
