using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>Ids the service gave, by number of the organisation, and the one that is suspended in mid-day.</summary>
public sealed record Recipients(IReadOnlyList<Guid> Ids, Suspension Suspension)
{
    public Guid this[int number] => Ids[number];
}

/// <summary>Who waits for whom: the suspension for the disclosures before it, those after it for the suspension.</summary>
/// <remarks>A story waits for earlier ones only, and all of those have begun.</remarks>
public sealed class Suspension(IReadOnlyList<Story> stories)
{
    private readonly Dictionary<int, TaskCompletionSource> told = stories
        .Where(story => story.Turn is Turn.BeforeSuspension or Turn.Suspension)
        .ToDictionary(
            story => story.Number, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Has ended, as it goes or otherwise.</summary>
    public void Told(int number) => told.GetValueOrDefault(number)?.TrySetResult();

    /// <summary>All of these that are told before a story.</summary>
    public Task Before(int number) =>
        Task.WhenAll(told.Where(story => story.Key < number).Select(story => story.Value.Task));
}
