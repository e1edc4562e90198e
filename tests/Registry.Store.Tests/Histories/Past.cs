using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Policies;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Store.Tests.Histories;

/// <summary>The states of all streams at a position, folded here and not by the house's own loader.</summary>
internal sealed class Past
{
    private readonly Dictionary<Guid, object> states = [];

    public Configuration Configuration { get; private set; } = Configuration.None;

    public Policy Policy { get; private set; } = Policy.Unwritten;

    public Subject Subject(SubjectId id) => (Subject)states.GetValueOrDefault(id.Value, Domain.Subjects.Subject.Nobody);

    public Appeal Appeal(AppealId? id) =>
        id is { } it ? (Appeal)states.GetValueOrDefault(it.Value, Domain.Appeals.Appeal.None) : Domain.Appeals.Appeal.None;

    public Consent Consent(ConsentId? id) => id is { } it
        ? (Consent)states.GetValueOrDefault(it.Value, Domain.Consents.Consent.None)
        : Domain.Consents.Consent.None;

    public Recipient Recipient(RecipientId id) =>
        (Recipient)states.GetValueOrDefault(id.Value, Domain.Recipients.Recipient.None);

    public object? Of(Guid stream) => states.GetValueOrDefault(stream);

    /// <summary>The appeal an operation is about and the consent it says it relies on.</summary>
    public Basis Basis(Circumstances about, AppealId? appeal) => new(Appeal(appeal), Consent(about.ConsentId));

    public Frame Frame(DateTimeOffset now) => new(Configuration.Catalogue, Policy, now);

    /// <exception cref="CorruptStreamException">No rule of ours could have written this pair.</exception>
    public void Evolve(Guid stream, DomainEvent fact)
    {
        switch (fact)
        {
            case SubjectEvent:
                states[stream] = SubjectFold.Evolve(Subject(new(stream)), fact);
                break;
            case AppealEvent:
                states[stream] = Domain.Appeals.Appeal.Evolve(Appeal(new(stream)), fact);
                break;
            case ConsentEvent:
                states[stream] = Domain.Consents.Consent.Evolve(Consent(new(stream)), fact);
                break;
            case RecipientEvent:
                states[stream] = Domain.Recipients.Recipient.Evolve(Recipient(new(stream)), fact);
                break;
            case PolicyEvent:
                states[stream] = Policy = Policy.Evolve(Policy, fact);
                break;
            case ConfigurationAdopted:
                states[stream] = Configuration = Configuration.Evolve(Configuration, fact);
                break;
        }
    }
}
