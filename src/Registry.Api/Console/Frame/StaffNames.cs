using Registry.Api.Access;
using Registry.Api.Console.Sessions;
using Registry.Api.Console.Words;
using Registry.Domain;
using Registry.Store;

namespace Registry.Api.Console.Frame;

/// <summary>
/// Whom an actor's random-looking id stands for, as far as the console knows: people with an account of it, and whoever
/// is looking; who else has an account at an issuer, nobody here knows. The record itself has no names.
/// </summary>
public sealed class StaffNames(Visit visit, Vault vault, IReadOnlyList<Account> accounts)
{
    private readonly Dictionary<Guid, string> names = Read(visit, vault, accounts);

    public string Of(Guid actor) => names.TryGetValue(actor, out var name) ? name : ShortId.Of(actor);

    private static Dictionary<Guid, string> Read(Visit visit, Vault vault, IReadOnlyList<Account> accounts)
    {
        var caller = Caller.Of(visit.Who, vault.Ids);
        var names = new Dictionary<Guid, string> { [caller.SourceId.Value] = visit.Say["frame.this-console"] };
        if (caller.Issuer == BuiltInIssuer.Name)
            foreach (var (actor, name) in Examples(caller, visit.Say, vault))
                names[actor.Value] = name;
        foreach (var account in accounts)
            names[caller.Employee(account.Login, vault.Ids).Value] = account.Name;
        names[caller.Self.Value] = visit.Name;
        return names;
    }

    /// <summary>Who comes by the link and the tokens of access.json.</summary>
    private static IEnumerable<(ActorId Actor, string Name)> Examples(Caller caller, Speech say, Vault vault)
    {
        foreach (var role in Roles.All)
            yield return (
                caller.Employee($"example-{role}", vault.Ids), say.Text("frame.example", say[$"frame.role-{role}"]));
        yield return (caller.Employee(SignInRoutes.LinkSubject, vault.Ids), say["sign-in.first-officer"]);
    }
}
