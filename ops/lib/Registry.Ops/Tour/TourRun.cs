using Registry.Ops.Wire;

namespace Registry.Ops.Tour;

/// <summary>A citizen's story from her call to the end of her data, and a stranger's look at the record of it.</summary>
public static class TourRun
{
    /// <returns>0 if every expectation held.</returns>
    public static async Task<int> Run(
        Func<Access> find, Verifier verifier, TimeSpan patience, CancellationToken ct)
    {
        using var line = new Line(find, clients: 2, patience);
        var guide = new Guide(line);
        var story = new Aigul(guide);
        var inspection = new Inspection(story, verifier);
        try
        {
            await inspection.Keep(ct);
            await new Beginning(story).Tell(ct);
            await new Dispute(story).Tell(ct);
            await new Ending(story).Tell(ct);
            await inspection.Tell(ct);
        }
        catch (Exception lacking) when (lacking is OpsException or KeyNotFoundException)
        {
            guide.Expect($"the story goes on: {lacking.Message}", holds: false);
        }

        Console.WriteLine();
        Console.WriteLine($"{guide.Expectations - guide.Broken} of {guide.Expectations} expectations held.");
        return guide.Broken == 0 ? 0 : 1;
    }
}
