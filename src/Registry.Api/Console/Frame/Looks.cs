using System.Collections.Concurrent;
using System.Security.Claims;

namespace Registry.Api.Console.Frame;

/// <summary>
/// Whose record a person of the centre has said why they look at, and when: asked again after a while. In memory, like
/// the sessions.
/// </summary>
public sealed class Looks(TimeProvider clock)
{
    /// <summary>Ours: as long as an idle session.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Ours: protects memory.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string Who, Guid SubjectId), Look> stated = new();

    public Look? Stated(ClaimsPrincipal who, Guid subject) =>
        stated.TryGetValue((Key(who), subject), out var look) && look.At + Lasts > clock.GetUtcNow() ? look : null;

    /// <summary>It is on record.</summary>
    /// <param name="found">What is shown of the identifier it was found by; none if it was not.</param>
    public void State(ClaimsPrincipal who, Guid subject, string purpose, string? found)
    {
        var now = clock.GetUtcNow();
        if (stated.Count >= Most)
            foreach (var (key, _) in stated.OrderBy(it => it.Value.At).Take(Most / 2).ToList())
                stated.TryRemove(key, out _);
        stated[(Key(who), subject)] = new(purpose, found, now);
    }

    private static string Key(ClaimsPrincipal who) =>
        $"{who.FindFirstValue("iss")}\n{who.FindFirstValue("sub")}\n{who.FindFirstValue(ClaimTypes.Sid)}";
}

/// <param name="Purpose">Code of a declared purpose.</param>
/// <param name="Found">The last digits of the number they were found by.</param>
public sealed record Look(string Purpose, string? Found, DateTimeOffset At);
