using Registry.Api.Hosting;
using Registry.Api.Ladder;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Policies;
using Registry.Domain.Subjects;
using Registry.Projections;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>What every door works with.</summary>
public sealed record Desk(
    Ledger Ledger,
    Vault Vault,
    PersonalReader Reader,
    Answers Answers,
    Projector Projector,
    Centre Centre,
    TimeProvider Clock,
    IDocuments Documents,
    IOpenings Openings,
    LedgerLadder Ladder)
{
    /// <summary>UTC, whole microseconds: what a stored time can hold.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = Clock.GetUtcNow().UtcTicks;
            return new(now - (now % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }
    }

    public async Task<Frame> Frame(States states, DateTimeOffset now, CancellationToken ct) =>
        new(
            (await states.Configuration(Centre.ConfigurationStream, ct)).Catalogue,
            await states.Policy(Centre.PolicyStream, ct),
            now);

    /// <summary>The frame as it stood at a moment: for what is told after it happened.</summary>
    /// <remarks>
    /// A version of the policy counts from the moment it came into force, whenever the registry learned of it; before
    /// the first configuration on record the centre worked by that one.
    /// </remarks>
    public async Task<Frame> FrameAsOf(States states, DateTimeOffset moment, CancellationToken ct)
    {
        var configuration = await states.AsOf<Configuration>(
            StreamKind.Configuration, Centre.ConfigurationStream, moment, ct, fromTheFirst: true);
        return new(
            configuration.Catalogue, (await states.Policy(Centre.PolicyStream, ct)).InForceBy(moment), moment);
    }

    /// <summary>
    /// What an operation relies on: the appeal, and where consent is the ground the consent named, else the appeal's.
    /// </summary>
    public static async Task<(Basis Basis, ConsentId? ConsentId)> Basis(
        States states, Guid? appealId, Circumstances about, CancellationToken ct)
    {
        var appeal = appealId is { } id ? await states.Appeal(new(id), ct) : Appeal.None;
        var relied = about.Ground != LegalGround.Consent ? null
            : about.ConsentId ?? (appeal as Appeal.Open)?.ConsentId;
        return (new(appeal, relied is { } consent ? await states.Consent(consent, ct) : Consent.None), relied);
    }

    /// <summary>The subject an external id stands for, or why there is none.</summary>
    public static async Task<(SubjectId? SubjectId, Refusal? Refusal)> Resolve(
        States states, Guid externalId, CancellationToken ct) =>
        await states.Named(externalId, ct) switch
        {
            null => (null, new Refusal.UnknownSubject()),
            { SubjectId: { } subject } => (subject, null),
            { ForgottenAt: { } at } => (null, new Refusal.DestroyedSubject(at)),
            _ => (null, new Refusal.UnknownSubject()),
        };

    /// <summary>An identifier leads to one subject only: none is taken that another has.</summary>
    public static async Task<Refusal?> Taken(
        States states, SubjectId subject, FieldValues values, CancellationToken ct) =>
        (await TakenFields(states, subject, values, ct)).Count > 0 ? new Refusal.IdentifierOfAnother() : null;

    /// <summary>The identifying fields whose value another subject has.</summary>
    public static async Task<IReadOnlySet<Field>> TakenFields(
        States states, SubjectId subject, FieldValues values, CancellationToken ct)
    {
        var taken = new HashSet<Field>();
        foreach (var (field, normalised) in values.Finds.Where(find => find.Field.Use == FieldUse.Identifies))
            if ((await states.Find(field, normalised, ct)).Any(owner => owner != subject))
                taken.Add(field);
        return taken;
    }

    /// <summary>Of what finds, what does not lead to this subject yet: an index row is written once.</summary>
    public static async Task<IReadOnlyList<(Field Field, string Normalised)>> Unheld(
        States states, SubjectId subject, FieldValues values, CancellationToken ct)
    {
        var unheld = new List<(Field, string)>();
        foreach (var (field, normalised) in values.Finds)
            if (!(await states.Find(field, normalised, ct)).Contains(subject))
                unheld.Add((field, normalised));
        return unheld;
    }
}
