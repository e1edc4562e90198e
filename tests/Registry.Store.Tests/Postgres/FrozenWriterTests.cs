using System.Diagnostics;
using System.Globalization;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>A process that writes is stopped by the kernel at the worst moment; the server does not know.</summary>
public sealed class FrozenWriterTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Fact]
    public async Task A_writer_frozen_between_sending_and_hearing_keeps_nobody_waiting()
    {
        var stream = Id("stream");
        using var writer = Writer("batch", stream);
        await using (await HeldLock.Take(engine.Database))
        {
            await Told(writer, "sending");
            await HeldLock.Awaited(engine.Database);
            await Signal(writer, "STOP");
        }

        try
        {
            var other = engine.Store.Append(One(Id("other"), 0, Id("event")), CancellationToken.None);
            (await other.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeOfType<Appended.Added>();
            var found = await engine.Store.Read(new() { Streams = [new(stream, 0)] }, CancellationToken.None);
            found.Streams.Keys.ShouldBe([stream]);
        }
        finally
        {
            await Signal(writer, "CONT");
        }

        await Told(writer, "Added");
        await writer.WaitForExitAsync();
    }

    /// <summary>The naive form, to show that the freezing above is of the dangerous kind.</summary>
    [Fact]
    public async Task A_writer_that_holds_the_lock_over_a_round_trip_blocks_all_when_it_freezes()
    {
        using var writer = Writer("naive", Id("stream"));
        await Told(writer, "locked");
        await Signal(writer, "STOP");
        var other = engine.Store.Append(One(Id("other"), 0, Id("event")), CancellationToken.None);

        (await Task.WhenAny(other, Task.Delay(TimeSpan.FromSeconds(2)))).ShouldNotBe(other);
        await Signal(writer, "KILL");
        (await other.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeOfType<Appended.Added>();
    }

    private Process Writer(string form, Guid stream) => Process.Start(new ProcessStartInfo
    {
        FileName = Environment.ProcessPath!,
        ArgumentList =
        {
            typeof(FrozenWriterTests).Assembly.Location, form, engine.Database.Service, stream.ToString(),
        },
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private static async Task Told(Process writer, string line) =>
        (await writer.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(line);

    private static async Task Signal(Process writer, string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", writer.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }
}
