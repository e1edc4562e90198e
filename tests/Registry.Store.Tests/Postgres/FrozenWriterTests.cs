using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>A process that writes is stopped by the kernel at the worst moment; the server does not know.</summary>
public sealed class FrozenWriterTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Fact]
    public async Task A_writer_frozen_between_sending_and_hearing_keeps_nobody_waiting()
    {
        var stream = Id("stream");
        using var writer = new ChildProcess("batch", engine, stream);
        await using (await HeldLock.Take(engine.Database))
        {
            await writer.Says("sending");
            await HeldLock.Awaited(engine.Database);
            await writer.Signal("STOP");
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
            await writer.Signal("CONT");
        }

        await writer.Says("Added");
        await writer.Ended();
    }

    /// <summary>The naive form, to show that the freezing above is of the dangerous kind.</summary>
    [Fact]
    public async Task A_writer_that_holds_the_lock_over_a_round_trip_blocks_all_when_it_freezes()
    {
        using var writer = new ChildProcess("naive", engine, Id("stream"));
        await writer.Says("locked");
        await writer.Signal("STOP");
        var other = engine.Store.Append(One(Id("other"), 0, Id("event")), CancellationToken.None);

        (await Task.WhenAny(other, Task.Delay(TimeSpan.FromSeconds(2)))).ShouldNotBe(other);
        await writer.Signal("KILL");
        (await other.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeOfType<Appended.Added>();
    }
}
