using System.Collections.Concurrent;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>What the centre's own system knows of its callers: the subject's id, from the first answer on.</summary>
public sealed class People
{
    private readonly ConcurrentDictionary<int, Known> known = new();

    /// <summary>One caller of the day.</summary>
    public sealed class Known
    {
        private readonly TaskCompletionSource<Guid?> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Held while a caller without a number is registered, so that it happens once.</summary>
        public SemaphoreSlim Gate { get; } = new(1);

        public Guid? SubjectId { get; private set; }

        /// <summary>The subject's id, or none if the first story of this caller ended without.</summary>
        public Task<Guid?> Told => told.Task;

        public void Tell(Guid? subjectId)
        {
            SubjectId ??= subjectId;
            told.TrySetResult(subjectId);
        }
    }

    public Known Of(Citizen citizen) => known.GetOrAdd(citizen.Number, _ => new());
}
