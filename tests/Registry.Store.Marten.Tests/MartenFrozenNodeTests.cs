using System.Diagnostics;
using System.Globalization;
using Registry.Store.Tests.Conformance;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests;

/// <summary>A node that freezes while it holds the log's lock does not hold it for long.</summary>
public sealed class MartenFrozenNodeTests(MartenStore engine) : IClassFixture<MartenStore>
{
    private const string HoldsTheLock = """
        select count(*) from pg_locks l join pg_stat_activity a using (pid)
         where l.locktype = 'advisory' and l.objid = 7205 and l.granted and a.state = 'idle in transaction'
           and a.datname = current_database()
        """;

    [Fact]
    public async Task Others_write_when_the_server_has_taken_the_lock_from_it_and_it_goes_on_when_it_thaws()
    {
        using var node = NodeProcess.Start("write", engine.Database, Id("stream"));
        (await node.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2))).ShouldBe("writing");
        await Freeze(node);

        var waiting = engine.Store.Append(One(Id("other"), 0, Id("event")), default);
        (await waiting.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeOfType<Appended.Added>();
        var before = await Count(Id("stream"));
        await Signal(node, "CONT");
        await Eventually.Is(async () => await Count(Id("stream")) > before);
        node.Kill();
        (await node.StandardOutput.ReadToEndAsync()).ShouldBeEmpty();
    }

    /// <summary>Stopped again and again until it stands between two round trips.</summary>
    private Task Freeze(Process node) => Eventually.Is(async () =>
    {
        await Signal(node, "STOP");
        await Task.Delay(50);
        if (await engine.Database.Ask<long>(HoldsTheLock) > 0) return true;
        await Signal(node, "CONT");
        return false;
    });

    private Task<long> Count(Guid stream) =>
        engine.Database.Ask<long>($"select version from registry.mt_streams where id = '{stream}'");

    private static async Task Signal(Process node, string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", node.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }
}
