using Npgsql;

namespace Registry.Projections.Applying;

/// <summary>One batch on its way into the tables of one projection.</summary>
internal sealed class ProjectionWork
{
    private readonly Projection projection;
    private readonly List<TableWork> tables;
    private readonly List<Step> steps;
    private readonly HashSet<Guid> parked = [];

    public ProjectionWork(Projection projection, string schema, IEnumerable<Arrived> events)
    {
        this.projection = projection;
        tables = [.. projection.Tables.Select(table => table.Begin(schema))];
        steps = [.. events.Select(Expect).OfType<Step>()];
    }

    public string Name => projection.Name;

    public IEnumerable<TableWork> Loads => tables.Where(table => table.Load() is not null);

    public void IsParked(Guid stream) => parked.Add(stream);

    /// <summary>Works out the rows after the batch, event by event.</summary>
    /// <returns>
    /// Streams that have to be parked: an event of theirs cannot be decoded or applied. None of their later ones is.
    /// </returns>
    public IReadOnlyList<ParkedAt> Fold()
    {
        var culprits = new List<ParkedAt>();
        foreach (var step in steps)
        {
            if (parked.Contains(step.Event.Stored.Stream) || (step.Fault ?? Take(step.Changes)) is not { } kind)
                continue;
            parked.Add(step.Event.Stored.Stream);
            culprits.Add(Park(step.Event, kind));
        }

        return culprits;
    }

    public ParkedAt Park(Arrived culprit, string kind) =>
        new(projection.Name, culprit.Stored.Stream, culprit.Stored.Position, kind);

    public IEnumerable<NpgsqlBatchCommand> Save() => tables.SelectMany(table => table.Save());

    private Step? Expect(Arrived arrived)
    {
        if (arrived.Recorded is not { } recorded)
            return new(arrived, [], arrived.Fault);
        try
        {
            List<Func<Action>>? changes = null; // most events change nothing in most views
            foreach (var table in tables)
                if (table.Stage(recorded) is { } change)
                    (changes ??= []).Add(change);
            return changes is null ? null : new(arrived, changes, null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new(arrived, [], Fault.Kind(fault));
        }
    }

    /// <summary>All rows of an event or none.</summary>
    private static string? Take(List<Func<Action>> changes)
    {
        try
        {
            foreach (var keep in changes.Select(change => change()).ToList())
                keep();
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Fault.Kind(fault);
        }
    }

    private sealed record Step(Arrived Event, List<Func<Action>> Changes, string? Fault);
}
