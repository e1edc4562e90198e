using Registry.Ops.Acks;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>One question, what the acknowledgements say and what the projections answer.</summary>
/// <param name="Differences">Entries that one side has and the other has not, or has otherwise.</param>
public sealed record Row(string Question, int Acknowledged, int Answered, int Differences)
{
    public bool Equal => Acknowledged == Answered && Differences == 0;
}

/// <summary>Compares what was acknowledged on a day with what the projections answer, entry by entry.</summary>
public static class Comparison
{
    private static readonly string[] Doors = ["asked", "reported"];

    public static IReadOnlyList<Row> Of(IReadOnlyList<Ack> acks, Answers answers)
    {
        var own = acks.Where(ack => ack.IsDisclosure).ToList();
        var forgotten =
            acks.Where(ack => ack.ActNumber is not null).Select(ack => ack.SubjectId).OfType<Guid>().ToHashSet();
        Row Entries(string question, IEnumerable<Ack> ours, IEnumerable<Shown> theirs) =>
            Compare(question, [.. ours.Select(Shown.Of)], [.. theirs], forgotten);
        var (subject, recipient) = (Busy.Subject(own), Busy.Recipient(own));
        return
        [
            Entries("who received the data of the busiest person", own.Where(ack => ack.SubjectId == subject),
                answers.OfBusySubject),
            Entries("what the busiest recipient received", own.Where(ack => ack.RecipientId == recipient),
                answers.ToBusyRecipient),
            Entries("all disclosures", own, answers.All),
            .. ByKind(acks, own, answers),
            .. Doors.Select(door => Entries(
                $"disclosures {door}",
                own.Where(ack => Shown.Of(ack).Door == door),
                answers.All.Where(shown => shown.Door == door))),
            Entries("disclosures with findings", own.Where(ack => Shown.Of(ack).Found), answers.WithFindings),
            .. Lists(acks, answers),
            .. Refusals(acks, answers),
        ];
    }

    /// <summary>Ours by what was registered, theirs by what the register of recipients says now.</summary>
    private static IEnumerable<Row> ByKind(IReadOnlyList<Ack> acks, IReadOnlyList<Ack> own, Answers answers)
    {
        var kinds = acks.Where(ack => ack.IsRecorded && ack.Kind is not null)
            .ToDictionary(ack => ack.RecipientId!.Value, ack => ack.Kind!);
        foreach (var kind in Organisations.Kinds)
            yield return Compare(
                $"disclosures to kind {kind}",
                [.. own.Where(ack => kinds.GetValueOrDefault(ack.RecipientId!.Value) == kind).Select(Shown.Of)],
                [.. answers.All.Where(shown => answers.Kinds.GetValueOrDefault(shown.RecipientId) == kind)],
                null);
    }

    private static IEnumerable<Row> Lists(IReadOnlyList<Ack> acks, Answers answers)
    {
        foreach (var (question, ours) in Listed.Of(acks))
        {
            var theirs = answers.Lists.GetValueOrDefault(question, []);
            yield return new(
                question, ours.Count, theirs.Count, ours.Except(theirs).Count() + theirs.Except(ours).Count());
        }
    }

    private static IEnumerable<Row> Refusals(IReadOnlyList<Ack> acks, Answers answers)
    {
        var ours =
            acks.Where(ack => ack.Code is not null).CountBy(ack => ack.Code!).ToDictionary(StringComparer.Ordinal);
        var theirs = answers.Refusals.CountBy(code => code).ToDictionary(StringComparer.Ordinal);
        return ours.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal)
            .Select(code =>
                new Row($"refusals {code}", ours.GetValueOrDefault(code), theirs.GetValueOrDefault(code), 0));
    }

    /// <param name="forgotten">People the record must not name any more; null where that is not looked at.</param>
    private static Row Compare(
        string question, IReadOnlyList<Shown> ours, IReadOnlyList<Shown> theirs, IReadOnlySet<Guid>? forgotten)
    {
        var shown = theirs.ToLookup(entry => entry.DisclosureId);
        var missing = ours.Count(entry => !shown[entry.DisclosureId].Any(other => IsSame(entry, other, forgotten)));
        var known = ours.Select(entry => entry.DisclosureId).ToHashSet();
        var unknown = theirs.Count(entry => !known.Contains(entry.DisclosureId));
        return new(question, ours.Count, theirs.Count, missing + unknown);
    }

    private static bool IsSame(Shown ours, Shown theirs, IReadOnlySet<Guid>? forgotten)
    {
        var name = forgotten is null ? theirs.SubjectId
            : forgotten.Contains(ours.SubjectId!.Value) ? null
            : ours.SubjectId;
        return theirs == ours with { SubjectId = name, Actor = theirs.Actor };
    }
}
