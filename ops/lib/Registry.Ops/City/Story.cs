namespace Registry.Ops.City;

/// <summary>What happens in a story besides an appeal and its disclosures.</summary>
public enum Turn
{
    Plain = 1,

    /// <summary>A value of its time gets a successor.</summary>
    Changed,

    /// <summary>A value of the appeal was wrong.</summary>
    WrongValue,

    /// <summary>The number that finds the person was wrong.</summary>
    WrongPhone,

    OpenedByService,
    OpenedByOfficer,

    /// <summary>Breaches, each of which must be refused.</summary>
    ToUnassigned,
    OutsideProfile,
    WithoutUndertaking,

    Blocked,
    Unblocked,

    /// <summary>What was allowed ends, and a disclosure after it must be refused.</summary>
    Withdrawn,
    Closed,
    Restricted,
    Deleted,

    /// <summary>Data are held, and a proposal to destroy them must be refused.</summary>
    Held,

    /// <summary>One recipient is suspended in mid-day: by one story, between the others.</summary>
    BeforeSuspension,
    Suspension,
    AfterSuspension,

    /// <summary>Nobody declared that the purpose needs the category; no law allows the category.</summary>
    OutsidePurpose,
    ForbiddenCopy,

    /// <summary>A lawful order, first without saying whose, then in order.</summary>
    Ordered,
    UndeclaredPurpose,

    /// <summary>Abroad, where the consent does not reach.</summary>
    Abroad,

    /// <summary>An employee proposes through the service and would approve it.</summary>
    SamePerson,

    /// <summary>What should not have been collected was, and is reported.</summary>
    ReportedCopy,

    Destroyed,

    /// <summary>The caller is the caller of the story before.</summary>
    Linked,
}

/// <summary>How the recipient comes to take part.</summary>
public enum Assignment { WithAppeal = 1, WithDisclosure, ByItself, NotAtAll }

/// <param name="Organisation">Number of the recipient.</param>
public sealed record Passing(int Organisation, IReadOnlyList<string> Categories, Assignment Assignment);

/// <summary>One appeal and all that comes of it.</summary>
/// <param name="Values">Field code to value.</param>
/// <param name="MinutesLate">Told that much later: paper, or an outage. None: told as it happens.</param>
public sealed record Story(
    int Number,
    Citizen Caller,
    Way Way,
    string Kind,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Passing> Passings,
    Turn Turn,
    int? MinutesLate)
{
    public string Language => Caller.Kazakh ? "kk" : "ru";

    public IReadOnlyList<string> Categories =>
        [.. Values.Keys.Select(Field.CategoryOf).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>Which category of data a field belongs to.</summary>
public static class Field
{
    public static string CategoryOf(string field) => field switch
    {
        "name" => "identity",
        "iin" or "bin" => "identifier",
        "phone" or "email" or "messenger" => "contact",
        "address" => "address",
        "health" => "health",
        _ => "appeal-content",
    };
}
