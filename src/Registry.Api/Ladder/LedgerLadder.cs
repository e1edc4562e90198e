using Registry.Api.Problems;

namespace Registry.Api.Ladder;

/// <summary>Closes door after door while what is recorded cannot be proved.</summary>
/// <remarks>
/// It goes by how long the oldest event without a signed tree has waited, which every node sees. While the database
/// cannot be asked, what was seen last goes on ageing.
/// </remarks>
public sealed class LedgerLadder(LadderSettings settings, TimeProvider clock)
{
    private long oldest;

    /// <summary>When the oldest event that waits was recorded; none if none waits.</summary>
    public DateTimeOffset? OldestWaiting
    {
        get => Interlocked.Read(ref oldest) is > 0 and var ticks ? new(ticks, TimeSpan.Zero) : null;
        set => Interlocked.Exchange(ref oldest, value?.UtcTicks ?? 0);
    }

    public LadderStanding Standing
    {
        get
        {
            if (OldestWaiting is not { } since)
                return LadderStanding.Open;
            var age = clock.GetUtcNow() - since;
            return age >= settings.RefuseWrites ? new(LadderStep.WritesRefused, since + settings.RefuseWrites)
                : age >= settings.RefuseDisclosures
                    ? new(LadderStep.DisclosuresRefused, since + settings.RefuseDisclosures)
                : age >= settings.Alarm ? new(LadderStep.Alarm, since + settings.Alarm)
                : LadderStanding.Open;
        }
    }

    /// <summary>What to answer at a door of this class; none if it is open.</summary>
    /// <remarks>Of an approval that is none at the second step: it depends on what was proposed.</remarks>
    public Problem? Refuses(DoorClass door)
    {
        var standing = Standing;
        return ClosesAt(door) is { } step && standing.Step >= step ? Answer(standing) : null;
    }

    public static Problem Answer(LadderStanding standing) => Problem.Of(ProblemKinds.LedgerStopped) with
    {
        Facts = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["step"] = standing.Step,
            ["since"] = standing.Since!.Value,
        },
    };

    private static LadderStep? ClosesAt(DoorClass door) => door switch
    {
        DoorClass.Kept => null,
        DoorClass.Disclosing or DoorClass.Destroying => LadderStep.DisclosuresRefused,
        _ => LadderStep.WritesRefused,
    };
}

/// <summary>The step the registry stands on, and since when.</summary>
public sealed record LadderStanding(LadderStep Step, DateTimeOffset? Since)
{
    public static LadderStanding Open { get; } = new(LadderStep.Open, null);

    public bool RefusesDestruction => Step >= LadderStep.DisclosuresRefused;
}
