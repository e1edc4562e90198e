namespace Registry.Domain.Extracts;

/// <summary>What an extract is to show, as it was asked for: docs/extract-format.md, section 3.</summary>
/// <param name="Period">Of a range.</param>
/// <param name="Filter">Of a range.</param>
/// <param name="Narrowed">Of a range: what its filter cannot prove.</param>
/// <param name="SubjectId">Of a person's extract.</param>
/// <param name="Fields">Codes of the fields whose values are to be opened, in the order of their columns.</param>
/// <param name="Receiver">Whom it is made for; none if it is made for the person it is about.</param>
/// <param name="Login">Who may fetch it by themself: the receiver's person at the token's issuer.</param>
/// <param name="Language">That of the letter that goes with it.</param>
public sealed record ExtractQuery(
    ExtractKind Kind,
    Period? Period,
    ExtractFilter? Filter,
    Narrowing? Narrowed,
    SubjectId? SubjectId,
    ValueList<string> Fields,
    RecipientId? Receiver,
    ActorId? Login,
    Language Language)
{
    /// <summary>Of what is opened; words of our own record belong to none.</summary>
    public CategorySet Categories() =>
        CategorySet.Of(Fields.Select(code => Field.All[code].Category).Where(category => category.Length > 0));

    /// <summary>The person asks for what is hers: nobody else receives anything.</summary>
    internal bool IsOwn => Kind == ExtractKind.Person && Receiver is null;
}

/// <summary>Of when things were recorded.</summary>
/// <param name="From">UTC, included.</param>
/// <param name="To">UTC, not included.</param>
public sealed record Period(DateTimeOffset From, DateTimeOffset To);

/// <summary>Which heads of the period are shown with their bodies. An empty list lets every head through.</summary>
/// <param name="Types">Aliases of events.</param>
/// <param name="OccurredFrom">In UTC, included.</param>
/// <param name="OccurredTo">In UTC, included.</param>
public sealed record ExtractFilter(
    ValueList<string> Types,
    ValueList<RecipientId> Recipients,
    ValueList<string> Purposes,
    ValueList<LegalGround> Grounds,
    CategorySet Categories,
    DateOnly? OccurredFrom,
    DateOnly? OccurredTo)
{
    public static ExtractFilter Everything { get; } = new(
        ValueList.Of<string>(), ValueList.Of<RecipientId>(), ValueList.Of<string>(), ValueList.Of<LegalGround>(),
        CategorySet.Empty, null, null);
}

/// <summary>Of what the filter matched, only that of one appeal or actor: completeness is not proved then.</summary>
/// <remarks>Exactly one of the two.</remarks>
public sealed record Narrowing(AppealId? AppealId, ActorId? ActorId);
