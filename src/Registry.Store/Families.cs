using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Batches;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Extracts;
using Registry.Domain.Policies;
using Registry.Domain.Recipients;
using Registry.Domain.Sources;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;

namespace Registry.Store;

/// <summary>How each kind of stream begins and folds.</summary>
internal static class Families
{
    public static object Initial(StreamKind kind) => kind switch
    {
        StreamKind.Subject => Subject.Nobody,
        StreamKind.Appeal => Appeal.None,
        StreamKind.Consent => Consent.None,
        StreamKind.Recipient => Recipient.None,
        StreamKind.Policy => Policy.Unwritten,
        StreamKind.Configuration => Configuration.None,
        StreamKind.Source => Source.None,
        StreamKind.Withheld => WithheldEntry.None,
        StreamKind.Batch => Batch.None,
        StreamKind.Extract => Extract.None,
        _ => Journal.Begun,
    };

    public static object Evolve(object state, DomainEvent fact) => state switch
    {
        Subject subject => SubjectFold.Evolve(subject, fact),
        Appeal appeal => Appeal.Evolve(appeal, fact),
        Consent consent => Consent.Evolve(consent, fact),
        Recipient recipient => Recipient.Evolve(recipient, fact),
        Policy policy => Policy.Evolve(policy, fact),
        Configuration configuration => Configuration.Evolve(configuration, fact),
        Source source => Source.Evolve(source, fact),
        WithheldEntry entry => WithheldEntry.Evolve(entry, fact),
        Batch batch => Batch.Evolve(batch, fact),
        Extract extract => Extract.Evolve(extract, fact),
        _ => state,
    };
}

/// <summary>A journal has no state that a rule reads; it only grows.</summary>
internal sealed record Journal
{
    public static Journal Begun { get; } = new();
}
