using System.Collections.Concurrent;

namespace Registry.Api.Console.Sessions;

/// <summary>Passwords that were tried in vain: after some, a login waits.</summary>
public sealed class Attempts(TimeProvider clock)
{
    /// <summary>Ours.</summary>
    private const int Free = 5;

    /// <summary>Ours: an hour of guessing is sixty guesses more.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    /// <summary>Ours: protects memory from invented logins.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (int Times, DateTimeOffset At)> failed = new(StringComparer.Ordinal);

    public bool May(string login) =>
        !failed.TryGetValue(login, out var it) || it.Times < Free || it.At + Wait < clock.GetUtcNow();

    public void Failed(string login)
    {
        if (failed.Count >= Most)
            failed.Clear();
        failed.AddOrUpdate(login, _ => (1, clock.GetUtcNow()), (_, it) => (it.Times + 1, clock.GetUtcNow()));
    }
}
