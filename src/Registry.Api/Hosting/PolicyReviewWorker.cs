using Registry.Api.Reads;
using Registry.Domain;
using Registry.Domain.Policies;

namespace Registry.Api.Hosting;

/// <summary>Says, at start and once a day, that the policy's review is due soon, due or overdue: policy 7.1.</summary>
public sealed class PolicyReviewWorker(PolicyReader reader, TimeProvider clock, ILogger<PolicyReviewWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>Ours: a database that went away is back by then, or others have called already.</summary>
    private static readonly TimeSpan AfterAFault = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await Look(stoppingToken), clock, stoppingToken);
    }

    /// <returns>When to look again.</returns>
    private async Task<TimeSpan> Look(CancellationToken ct)
    {
        try
        {
            var review = (await reader.Read(ct)).Review;
            if (review is { State: not ReviewState.NotDue, Days: { } days })
                log.ReviewOfThePolicy(Code.Of(review.State), days);
            return Daily;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.ReviewNotRead(fault.GetType().Name);
            return AfterAFault;
        }
    }
}
