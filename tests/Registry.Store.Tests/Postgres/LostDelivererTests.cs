using Npgsql;
using Registry.Store.Postgres;
using Registry.Store.Tests.Conformance;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>A deliverer dies in the middle, or the database goes away under it.</summary>
public sealed class LostDelivererTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Fact]
    public async Task What_a_killed_process_was_dealing_with_comes_to_another_when_its_lease_is_over()
    {
        await Add(Id("message"), Id("stream"));
        using var child = new ChildProcess("deliver", engine, Id("message"));
        await child.Says("dealing");
        var lease = await engine.Database.Ask<DateTime>($"""
            select taken_until from views.outbox where id = '{Id("message")}'
            """);
        await child.Signal("KILL");
        await child.Ended();

        var receiver = new Receiver((_, _) => Task.CompletedTask);
        await using var delivering = new Delivering(await engine.Deliverer(DelivererProcess.Pace), receiver);
        await Eventually.Is(() => receiver.Of(Id("message")).Count > 0);
        var (message, at) = receiver.Of(Id("message"))[0];
        message.Attempt.ShouldBe(2);
        at.UtcDateTime.ShouldBeGreaterThanOrEqualTo(lease);
    }

    [Fact]
    public async Task A_database_that_went_away_is_told_and_delivery_goes_on()
    {
        var receiver = new Receiver((_, _) => Task.CompletedTask);
        await using var delivering = new Delivering(await engine.Deliverer(OutboxPace.Usual), receiver);
        for (var times = 1; times <= 3; times++)
        {
            await Add(Id($"message {times}"), Id($"stream {times}"));
            await Eventually.Is(() => receiver.Of(Id($"message {times}")).Count > 0);
            await engine.Database.Execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and query like '%views.outbox%' and pid <> pg_backend_pid()
                """);
            await Eventually.Is(() => receiver.Faults.Count >= times);
        }

        receiver.Faults.ShouldAllBe(fault => fault is StoreUnavailableException);
        await Add(Id("last"), Id("stream"));
        await Eventually.Is(() => receiver.Of(Id("last")).Count > 0);
    }

    /// <summary>Nobody listens there: delivery begins before the database does, and goes on looking.</summary>
    [Fact]
    public async Task A_database_that_is_not_there_yet_is_looked_for_again()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");
        var receiver = new Receiver((_, _) => Task.CompletedTask);
        var outbox = new PostgresOutbox(nowhere, TimeProvider.System, DelivererProcess.Pace);
        await using var delivering = new Delivering(outbox, receiver);

        await Eventually.Is(() => receiver.Faults.Count >= 3);
        receiver.Faults.ShouldAllBe(fault => fault is StoreUnavailableException);
    }

    private async Task Add(Guid message, Guid stream) =>
        (await engine.Store.Append(
            One(stream, 0, Next(stream, 1)) with { Messages = [Message(message, DateTimeOffset.UtcNow)] }, default))
            .ShouldBeOfType<Appended.Added>();
}
