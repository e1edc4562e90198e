using System.Collections.Concurrent;

namespace Registry.Api.Console.Sessions;

/// <summary>Passwords that are tried: after some in vain, a login waits.</summary>
public sealed class Attempts(TimeProvider clock)
{
    /// <summary>Ours.</summary>
    private const int Free = 5;

    /// <summary>Ours: an hour of guessing is sixty guesses more.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    /// <summary>Ours: protects memory from invented logins.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (int Times, DateTimeOffset At)> tried = new(StringComparer.Ordinal);

    /// <summary>Counted before the password is looked at: those who guess side by side are counted, too.</summary>
    /// <returns>False if the login has to wait.</returns>
    public bool Begin(string login)
    {
        var now = clock.GetUtcNow();
        if (tried.Count >= Most)
            Forget(now);
        var may = true;
        tried.AddOrUpdate(
            login,
            _ => (1, now),
            (_, it) => (may = it.Times < Free || it.At + Wait < now) ? (it.Times + 1, now) : it);
        return may;
    }

    /// <summary>It was the right one.</summary>
    public void Good(string login) => tried.TryRemove(login, out _);

    /// <summary>What need not wait any more goes; of the rest, the oldest half.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (login, it) in tried)
            if (it.At + Wait < now)
                tried.TryRemove(login, out _);
        if (tried.Count >= Most)
            foreach (var (login, _) in tried.OrderBy(it => it.Value.At).Take(Most / 2).ToList())
                tried.TryRemove(login, out _);
    }
}
