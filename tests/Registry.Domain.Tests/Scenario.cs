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

namespace Registry.Domain.Tests;

/// <summary>Given what happened, when a command is decided, then these facts follow, or this refusal.</summary>
public static class Scenario
{
    public static World Given(params IEnumerable<Fact> facts) => new([.. facts]);
}

/// <summary>The streams as they stand after some facts.</summary>
public sealed record World(IReadOnlyList<Fact> Facts)
{
    public Subject Subject(SubjectId id) => Fold(id.Value, Domain.Subjects.Subject.Nobody, SubjectFold.Evolve);

    public Subject.Living Living(SubjectId id) => Subject(id).ShouldBeOfType<Subject.Living>();

    public Appeal Appeal(AppealId id) => Fold(id.Value, Domain.Appeals.Appeal.None, Domain.Appeals.Appeal.Evolve);

    public Consent Consent(ConsentId id) =>
        Fold(id.Value, Domain.Consents.Consent.None, Domain.Consents.Consent.Evolve);

    public Recipient Recipient(RecipientId id) =>
        Fold(id.Value, Domain.Recipients.Recipient.None, Domain.Recipients.Recipient.Evolve);

    public WithheldEntry Withheld(WithheldId id) => Fold(id.Value, WithheldEntry.None, WithheldEntry.Evolve);

    public Batch Batch(BatchId id) => Fold(id.Value, Domain.Batches.Batch.None, Domain.Batches.Batch.Evolve);

    public Extract Extract(ExtractId id) =>
        Fold(id.Value, Domain.Extracts.Extract.None, Domain.Extracts.Extract.Evolve);

    /// <summary>The appeal about the leak and the consent given with it.</summary>
    public Basis OnLeak => new(Appeal(Sample.Leak), Consent(Sample.LeakConsent));

    public Configuration Configuration(Guid stream) =>
        Fold(stream, Domain.Catalogues.Configuration.None, Domain.Catalogues.Configuration.Evolve);

    public Source Source(ActorId id) => Fold(id.Value, Domain.Sources.Source.None, Domain.Sources.Source.Evolve);

    public Policy Policy(Guid stream) => Fold(stream, Domain.Policies.Policy.Unwritten, Domain.Policies.Policy.Evolve);

    public World And(params IEnumerable<Fact> facts) => new([.. Facts, .. facts]);

    public Answer When(Func<World, Decision> decide) => new(this, decide(this));

    private TState Fold<TState>(Guid stream, TState initial, Func<TState, DomainEvent, TState> evolve) =>
        Facts.Where(fact => fact.Stream == stream).Select(fact => fact.Event).Aggregate(initial, evolve);
}

/// <summary>What the rules made of a command in a world.</summary>
public sealed record Answer(World World, Decision Decision)
{
    public Effect Effect => Decision.ShouldBeOfType<Decision.Accepted>().Effect;

    /// <summary>The world after what was accepted.</summary>
    public World After => World.And(Effect.Facts);

    public Answer Then(params IEnumerable<Fact> facts)
    {
        Effect.Facts.ShouldBe(facts);
        return this;
    }

    public void ThenRefused(Refusal because) => Decision.ShouldBe(Decision.Refuse(because));
}
