using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Registry.Api.Console.Sessions;

/// <summary>
/// Sessions live in the process and nowhere else: the cookie is a random number, signing out ends it wherever a copy of
/// the cookie is, and a restart ends all.
/// </summary>
public sealed class SessionMemory(TimeProvider clock) : ITicketStore
{
    /// <summary>Ours: protects memory; the oldest go first.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, AuthenticationTicket> tickets = new(StringComparer.Ordinal);

    /// <summary>Of somebody whose account was changed: they sign in anew, as what they are now.</summary>
    public void End(string subject)
    {
        foreach (var (key, it) in tickets)
            if (it.Principal.FindFirst("sub")?.Value == subject)
                tickets.TryRemove(key, out _);
    }

    Task<string> ITicketStore.StoreAsync(AuthenticationTicket ticket)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, it) in tickets.Where(it => it.Value.Properties.ExpiresUtc < now))
            tickets.TryRemove(old, out _);
        while (tickets.Count >= Most && tickets.MinBy(it => it.Value.Properties.ExpiresUtc).Key is { } oldest)
            tickets.TryRemove(oldest, out _);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        tickets[key] = ticket;
        return Task.FromResult(key);
    }

    Task ITicketStore.RenewAsync(string key, AuthenticationTicket ticket)
    {
        if (tickets.ContainsKey(key)) // one that was ended is not begun again by a page that was still loading
            tickets[key] = ticket;
        return Task.CompletedTask;
    }

    Task<AuthenticationTicket?> ITicketStore.RetrieveAsync(string key) => Task.FromResult(
        tickets.TryGetValue(key, out var ticket) && !(ticket.Properties.ExpiresUtc < clock.GetUtcNow())
            ? ticket
            : null);

    Task ITicketStore.RemoveAsync(string key)
    {
        tickets.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
