using System.Diagnostics.CodeAnalysis;

namespace Registry.Api.Hosting;

/// <summary>One that cannot be dealt with now holds up no other.</summary>
internal static class Each
{
    /// <exception cref="AggregateException">Once all were tried: some could not be dealt with.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "Thrown once all were tried.")]
    public static async Task Of<T>(IEnumerable<T> all, Func<T, Task> act, CancellationToken ct)
    {
        var faults = new List<Exception>();
        foreach (var one in all)
            try
            {
                await act(one);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                faults.Add(fault);
            }

        if (faults.Count > 0)
            throw new AggregateException(faults);
    }
}
