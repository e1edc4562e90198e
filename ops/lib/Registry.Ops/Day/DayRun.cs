using System.Globalization;
using Registry.Ops.Acks;
using Registry.Ops.City;
using Registry.Ops.Wire;

namespace Registry.Ops.Day;

/// <summary>A day of the centre from its first call to its comparison.</summary>
public static class DayRun
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <returns>0 if the projections answer what was acknowledged, and nothing else; 1 otherwise.</returns>
    public static async Task<int> Run(DayOptions options, CancellationToken ct)
    {
        var day = new DayId(options.Seed, DateTimeOffset.UtcNow);
        var tally = new Tally();
        using var line = new Line(options.Find, options.Clients, options.Patience) { Again = tally.Repeated };
        Say($"Day {day.Name}: {options.Appeals} appeals, {options.Clients} clients. Acknowledgements: {options.Acks}.");
        var declaration = await Declaration.Begin(line, day, ct);
        var unanswered = await Tell(options, day, tally, line, ct);
        Report.Write(tally, unanswered);
        var covered = await Covers(declaration, options.Acks, day, ct);
        return await Compare(line, options.Acks, day.Name, covered && unanswered == 0 && tally.Surprises.IsEmpty, ct);
    }

    /// <summary>Declares what was acknowledged, and prints what differs from the record by the registry's word.</summary>
    private static async Task<bool> Covers(Declaration declaration, string path, DayId day, CancellationToken ct)
    {
        var rows = await declaration.Declare([.. AckFile.Read(path).Where(ack => ack.Day == day.Name)], ct);
        Report.Write(rows);
        Say($"differences in /v1/coverage: {rows.Count(row => !row.Equal)}");
        return rows.All(row => row.Equal);
    }

    /// <summary>Compares again, at any time later, what the file says of its last day.</summary>
    public static async Task<int> CompareLast(string path, Func<Access> find, TimeSpan patience, CancellationToken ct)
    {
        using var line = new Line(find, clients: 1, patience);
        var day =
            AckFile.Read(path).LastOrDefault()?.Day ?? throw new OpsException($"{path} holds no acknowledgement.");
        return await Compare(line, path, day, asTold: true, ct);
    }

    /// <param name="asTold">Every operation was answered as its story goes.</param>
    private static async Task<int> Compare(Line line, string path, string day, bool asTold, CancellationToken ct)
    {
        var acks = AckFile.Read(path).Where(ack => ack.Day == day).ToList();
        if (acks.Count(ack => ack is { Repeated: true, Unsure: > 0 }) is > 0 and var lost)
            Say($"{lost} operations were on record although their first answer never came; the repeat got the receipt.");
        var rows = Comparison.Of(acks, await Answers.Read(line, acks, ct));
        Report.Write(rows);
        var good = await Rebuilt.IsEqual(line, ct) && asTold && rows.All(row => row.Equal);
        Report.Write(RefusalTable.Of(acks));
        Say(good ? "equal" : "NOT equal");
        return good ? 0 : 1;
    }

    /// <returns>Stories that ended because patience did.</returns>
    private static async Task<int> Tell(DayOptions options, DayId day, Tally tally, Line line, CancellationToken ct)
    {
        await using var acks = new AckLog(options.Acks);
        var counter = new Counter(line, acks, tally, day);
        var registration = new Tally();
        var stories = DayPlan.Of(options.Seed, options.Appeals);
        var ids = await Registration.Run(new Counter(line, acks, registration, day), options.Clients, ct);
        Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{ids.Count} recipients in {registration.Elapsed.TotalSeconds:0.0} s."));
        tally.Begin();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var progress = Progress(options, tally, acks, stop.Token);
        try
        {
            return await TellAll(options, counter, tally, (stories, new(ids, new(stories))), ct) + registration.Surprises.Values.Sum();
        }
        finally
        {
            tally.End();
            await stop.CancelAsync();
            await progress;
        }
    }

    private static async Task<int> TellAll(
        DayOptions options, Counter counter, Tally tally, (IReadOnlyList<Story> Stories, Recipients Recipients) plan,
        CancellationToken ct)
    {
        var (stories, recipients) = plan;
        var people = new People();
        StoryTeller Teller(int number) => new(
            counter, people, recipients, stories[number], number > 0 ? stories[number - 1] : null,
            $"day {counter.Day.Name} employee {number % options.Employees}");
        var (next, unanswered) = (-1, 0);
        async Task Client()
        {
            // One after the other: a story may wait for the one before it, never for a later one.
            for (int number; (number = Interlocked.Increment(ref next)) < stories.Count; tally.Told())
                if (!await IsTold(Teller(number), ct))
                    Interlocked.Increment(ref unanswered);
        }

        await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(_ => Task.Run(Client, ct)));
        return unanswered;
    }

    private static async Task<bool> IsTold(StoryTeller teller, CancellationToken ct)
    {
        try
        {
            await teller.Tell(ct);
            return true;
        }
        catch (OpsException impatient)
        {
            Say(impatient.Message);
            return false;
        }
    }

    private static async Task Progress(DayOptions options, Tally tally, AckLog acks, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(BetweenLines, ct).ContinueWith(_ => { }, TaskScheduler.Default);
            if (ct.IsCancellationRequested)
                return;
            Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{tally.Elapsed.TotalSeconds,4:0} s  {tally.Stories}/{options.Appeals} appeals  "
                + $"{tally.Operations} operations  {acks.Synced} acknowledged  {tally.Repeats.Values.Sum()} repeats"));
        }
    }

    private static void Say(string text) => Console.WriteLine(text);
}
