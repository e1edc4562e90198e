using System.Runtime.CompilerServices;
using System.Security.Claims;
using Registry.Domain;
using Registry.Keys;

namespace Registry.Api.Access;

/// <summary>Who is calling, as far as the record is concerned: random-looking ids, no names.</summary>
/// <param name="Issuer">Of the token.</param>
/// <param name="Source">The token's issuer and client: operation ids are unique within it. Never from the body.</param>
/// <param name="SourceId">The same as an actor on record.</param>
/// <param name="Self">The token's own subject: a person, or the system itself.</param>
public sealed record Caller(string Issuer, string Source, ActorId SourceId, ActorId Self, IReadOnlySet<string> Roles)
{
    /// <summary>A token that is believed for a while has one principal: its ids are derived once.</summary>
    private static readonly ConditionalWeakTable<ClaimsPrincipal, Caller> Known = [];

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>Acts as a person of the centre's own staff, not as a service.</summary>
    public bool IsOfficer => !IsService && (Is(Access.Roles.Officer) || Is(Access.Roles.Approver));

    /// <summary>A service may propose and never approve, whatever else its token says.</summary>
    public bool MayApprove => !IsService && Is(Access.Roles.Approver);

    public bool IsService => Is(Access.Roles.Service);

    /// <exception cref="InvalidOperationException">
    /// The handler let a token without client and subject through.
    /// </exception>
    public static Caller Of(ClaimsPrincipal user, EventIds ids) => Known.GetValue(user, it => Read(it, ids));

    private static Caller Read(ClaimsPrincipal user, EventIds ids)
    {
        var issuer = Claim(user, "iss");
        var source = Named(issuer, user.FindFirstValue("client_id") ?? Claim(user, "azp"));
        return new(
            issuer,
            source,
            new(ids.Derived("system", source)),
            new(ids.Derived("person", $"{issuer}\n{Claim(user, "sub")}")),
            user.FindAll(RoleClaim(user)).Select(role => role.Value).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The id that stands in the entries of a client's system.</summary>
    public static ActorId SourceOf(string issuer, string client, EventIds ids) =>
        new(ids.Derived("system", Named(issuer, client)));

    private static string Named(string issuer, string client) => $"{issuer}\n{client}";

    /// <summary>
    /// Whoever is represented, by whatever id the calling system has for them: an outside number stays outside.
    /// </summary>
    public ActorId Represented(Guid id, EventIds ids) => new(ids.Derived("represented", $"{Source}\n{id}"));

    /// <summary>
    /// An employee by their subject at the token's issuer: the same person as with a token of their own.
    /// </summary>
    public ActorId Employee(string subject, EventIds ids) => new(ids.Derived("person", $"{Issuer}\n{subject}"));

    /// <summary>The claim the issuer's configuration says carries the roles.</summary>
    private static string RoleClaim(ClaimsPrincipal user) =>
        user.Identity is ClaimsIdentity identity ? identity.RoleClaimType : TokenClaims.Roles;

    private static string Claim(ClaimsPrincipal user, string type) =>
        user.FindFirstValue(type) ?? throw new InvalidOperationException($"A token without {type} was let through.");
}

/// <summary>Claims the registry reads, after mapping.</summary>
public static class TokenClaims
{
    public const string Roles = "roles";
}
