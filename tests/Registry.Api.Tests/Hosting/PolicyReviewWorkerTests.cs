using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Registry.Api.Hosting;

namespace Registry.Api.Tests.Hosting;

/// <summary>Nobody forgets the review: it is said at start, and every day before and after its day.</summary>
public sealed class PolicyReviewWorkerTests : IDisposable
{
    /// <summary>Noon in Astana.</summary>
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly PolicyMemory registry = new(Start);
    private readonly Lines lines = new();

    public void Dispose() => registry.Dispose();

    [Fact]
    public async Task It_is_said_at_start_and_every_day_while_it_is_overdue()
    {
        await registry.FirstFacts.Record(default);

        using var worker = await Begin();
        await Pass(Day, TimeSpan.FromHours(23), TimeSpan.FromHours(1));

        lines.Said.ShouldBe(
        [
            "The review of the policy is overdue; days left: -2151",
            "The review of the policy is overdue; days left: -2152",
            "The review of the policy is overdue; days left: -2153",
        ]);
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task After_a_review_it_is_silent_until_thirty_days_before_the_next()
    {
        await registry.FirstFacts.Record(default);
        await registry.Reviewed();

        using var worker = await Begin();
        await Pass([.. Enumerable.Repeat(Day, 334)]);
        lines.Said.ShouldBeEmpty();
        await Pass(Day);
        lines.Said.ShouldBe(["The review of the policy is due-soon; days left: 30"]);
        await Pass([.. Enumerable.Repeat(Day, 31)]);

        lines.Said[^3..].ShouldBe(
        [
            "The review of the policy is due-soon; days left: 1",
            "The review of the policy is due; days left: 0",
            "The review of the policy is overdue; days left: -1",
        ]);
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task A_change_of_the_law_is_heard_of_by_the_next_day()
    {
        await registry.FirstFacts.Record(default);
        await registry.Reviewed();
        using var worker = await Begin();

        await registry.LawChanged("400-viii", new(2027, 1, 1));
        await Pass(Day);

        lines.Said.ShouldBe(["The review of the policy is overdue; days left: -1"]);
        await worker.StopAsync(default);
    }

    private async Task<PolicyReviewWorker> Begin()
    {
        var worker = new PolicyReviewWorker(registry.Reader, registry.Clock, lines);
        await worker.StartAsync(default);
        await Asleep();
        return worker;
    }

    private async Task Pass(params IEnumerable<TimeSpan> times)
    {
        foreach (var time in times)
        {
            registry.Clock.Move(time);
            await Asleep();
        }
    }

    /// <summary>It has looked, and waits for the clock.</summary>
    private async Task Asleep()
    {
        for (var wait = 0; wait < 1000 && registry.Clock.Waiting == 0; wait++)
            await Task.Delay(10);
        registry.Clock.Waiting.ShouldBe(1);
    }

    /// <summary>The lines that were logged.</summary>
    private sealed class Lines : ILogger<PolicyReviewWorker>
    {
        private readonly ConcurrentQueue<string> said = new();

        public string[] Said => [.. said];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => said.Enqueue(formatter(state, exception));
    }
}
