using Marten.Events.Aggregation;

namespace Registry.Store.Marten.Tests.BothWays;

// What a program of somebody else makes of our events: types of its own, with the members it needs.

/// <summary>subject_registered.</summary>
public sealed record PersonEntered(string Category, Occasion Circumstances);

/// <summary>personal_data_collected.</summary>
public sealed record DetailsTaken(IReadOnlyList<string> Categories);

/// <summary>disclosure_recorded.</summary>
public sealed record PassedOn(Guid RecipientId, IReadOnlyList<string> Categories, Occasion Circumstances);

/// <summary>A fact of its own, which the registry knows nothing of.</summary>
public sealed record LetterSent(string Address, int Pages);

public sealed record Occasion(Guid Actor, DateTimeOffset OccurredAt, string Purpose);

/// <summary>A person, folded from a stream.</summary>
public sealed class PersonSeen
{
    public Guid Id { get; set; }

    /// <summary>Marten's: of the last event that was folded.</summary>
    public long Version { get; set; }

    public string Category { get; set; } = "";

    public List<string> Taken { get; init; } = [];

    public int Disclosures { get; set; }

    public int Letters { get; set; }

    public void Apply(PersonEntered entered) => Category = entered.Category;

    public void Apply(DetailsTaken taken) => Taken.AddRange(taken.Categories);

    public void Apply(PassedOn passed) => Disclosures += passed.Categories.Count > 0 ? 1 : 0;

    public void Apply(LetterSent sent) => Letters += sent.Pages > 0 ? 1 : 0;
}

/// <summary>The same as documents, kept by the async daemon.</summary>
public sealed partial class PeopleSeen : SingleStreamProjection<PersonSeen, Guid>;
