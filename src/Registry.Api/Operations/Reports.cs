using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>What doors that ask and doors for reports say of the moment, and what a report is judged on.</summary>
internal static class Reports
{
    /// <summary>What asks is told when it happens, or within a day of it.</summary>
    public static void Asks(this CircumstancesBody body, Call call)
    {
        if (body.OccurredAt < call.Now - Moment.Asking)
            call.Errors.Add("circumstances.occurredAt", "ask-before-it-happens-or-report-it");
    }

    /// <summary>What the registry itself does happens when it is asked: values opened, an approval given.</summary>
    public static void HappensNow(this CircumstancesBody body, Call call)
    {
        if (body.OccurredAt is not null)
            call.Errors.Add("circumstances.occurredAt", "happens-when-it-is-asked");
    }

    /// <summary>A report says when it happened.</summary>
    public static void Reported(this CircumstancesBody body, Call call)
    {
        if (body.OccurredAt is null)
            call.Errors.Add("circumstances.occurredAt", "missing");
    }

    public static Door Door(bool? imported) => imported is true ? Domain.Door.Imported : Domain.Door.Reported;

    /// <param name="about">Says the moment, and the consent relied on.</param>
    public static async Task<Hindsight> Past(
        this Call call, States states, SubjectId subject, Guid? appealId, Circumstances about, CancellationToken ct)
    {
        var moment = about.OccurredAt;
        return new(
            await states.AsOf<Subject>(StreamKind.Subject, subject.Value, moment, ct),
            await Basis(states, appealId, about, ct),
            await call.Desk.FrameAsOf(states, moment, ct));
    }

    /// <summary>The appeal and the consent relied on as of the moment.</summary>
    public static async Task<Basis> Basis(States states, Guid? appealId, Circumstances about, CancellationToken ct) =>
        new(
            appealId is { } appeal
                ? await states.AsOf<Appeal>(StreamKind.Appeal, appeal, about.OccurredAt, ct)
                : Appeal.None,
            about.ConsentId is { } consent
                ? await states.AsOf<Consent>(StreamKind.Consent, consent.Value, about.OccurredAt, ct)
                : Consent.None);

    /// <summary>The subject and its state of now if it lives, else why nobody's stream can hold the report.</summary>
    public static async Task<(SubjectId Id, Subject.Living? Living, Refusal? Nobody)> Placed(
        States states, Guid externalId, CancellationToken ct)
    {
        var (subjectId, refusal) = await Desk.Resolve(states, externalId, ct);
        return refusal is not null ? (default, null, refusal) : await Placed(states, subjectId!.Value, ct);
    }

    public static async Task<(SubjectId Id, Subject.Living? Living, Refusal? Nobody)> Placed(
        States states, SubjectId subjectId, CancellationToken ct) => await states.Subject(subjectId, ct) switch
    {
        Subject.Living living => (subjectId, living, null),
        Subject.Destroyed gone => (subjectId, null, new Refusal.DestroyedSubject(gone.At)),
        _ => (subjectId, null, new Refusal.UnknownSubject()),
    };

    /// <summary>An identifier that another has: a breach of who is who, not of a rule in a list.</summary>
    public static ValueList<Finding> OfAnother(IReadOnlyCollection<Field> taken) =>
        Findings.Of(taken.Count == 0 ? [] : [new Refusal.IdentifierOfAnother()]);

    public static ReportUnplaced Unplaced(
        Refusal nobody, Guid? appealId, CategorySet categories, FieldMap words, Circumstances about) => new(
        Guid.CreateVersion7(), nobody, appealId is { } appeal ? new AppealId(appeal) : null, categories, words, about);
}
