using System.Globalization;

namespace Registry.Mirror;

/// <summary>What the mirror is told at start.</summary>
/// <param name="Wait">How long another mirror may take to leave the folder.</param>
internal sealed record Arguments(string Data, string Socket, bool UntilInputEnds, TimeSpan Wait)
{
    public const string Usage =
        """
        registry-mirror --data DIR --socket PATH [--until-input-ends] [--wait SECONDS]

        Keeps an append-only copy of the registry's ledger in DIR and signs the checkpoints that it can rebuild from it.
        Speaks HTTP on the unix socket PATH, and says "ready" on standard output when it does.

          --until-input-ends   stops when standard input is closed
          --wait SECONDS       how long another mirror may take to leave DIR; 0 when not given

        Stops on SIGTERM. Exit code 0: it was stopped; 1: DIR could not be written; 2: it refuses to start.
        Example: registry-mirror --data /var/lib/registry-mirror --socket /run/registry-mirror/socket
        """;

    /// <exception cref="RefusedException">Something is missing, or is not known.</exception>
    public static Arguments Of(string[] args)
    {
        var found = new Arguments("", "", false, TimeSpan.Zero);
        for (var at = 0; at < args.Length; at++)
            found = args[at] == "--until-input-ends"
                ? found with { UntilInputEnds = true }
                : found.With(args[at], at + 1 < args.Length ? args[++at] : null);
        return found.Data.Length > 0 && found.Socket.Length > 0
            ? found
            : throw new RefusedException("--data and --socket are needed; --help shows how.");
    }

    private Arguments With(string name, string? value) => (name, value) switch
    {
        ("--data", { Length: > 0 }) => this with { Data = value },
        ("--socket", { Length: > 0 }) => this with { Socket = Path.GetFullPath(value) },
        ("--wait", not null) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            => this with { Wait = TimeSpan.FromSeconds(seconds) },
        _ => throw new RefusedException($"{name} is not known, or lacks its value; --help shows how."),
    };
}
