namespace Registry.Domain.Catalogues;

/// <summary>What the centre has declared, as far as rules ask for it. Codes only; configuration, not code.</summary>
/// <param name="Forbidden">Categories that no purpose opens; only a named exemption does.</param>
/// <param name="Profiles">What a recipient of a kind may be given at most.</param>
/// <param name="ExtractDays">Whole days an issued extract lies before it expires.</param>
/// <remarks>Source: policy 1.4 (the root purpose), 2.1; Law 94-V arts 7(8)-7(10), 16, 25(2)(1).</remarks>
public sealed record Catalogue(
    ValueList<DeclaredPurpose> Purposes,
    ValueList<ForbiddenCategory> Forbidden,
    ValueList<KindProfile> Profiles,
    CrossBorder CrossBorder,
    int? ExtractDays = null)
{
    /// <summary>Ours: long enough to fetch a file, short enough that none lies forgotten.</summary>
    public const int DefaultExtractDays = 30;

    public static Catalogue Empty { get; } = new(
        ValueList.Of<DeclaredPurpose>(), ValueList.Of<ForbiddenCategory>(), ValueList.Of<KindProfile>(),
        new(ValueList.Of<string>(), ValueList.Of<LegalGround>()));

    /// <summary>Days an extract lies from its issue on, where the centre says nothing else.</summary>
    internal int ExtractTerm => ExtractDays ?? DefaultExtractDays;

    public DeclaredPurpose? Purpose(string code) => Purposes.FirstOrDefault(purpose => purpose.Code == code);

    /// <summary>What a recipient of this kind may be given; nothing for a kind that is not declared.</summary>
    public CategorySet Profile(RecipientKind kind) =>
        Profiles.FirstOrDefault(profile => profile.Kind == kind)?.Categories ?? CategorySet.Empty;

    /// <summary>
    /// What was collected for one purpose may be used for it and for its declared children: policy 2.1.
    /// </summary>
    public bool Allows(string collectedFor, string usedFor)
    {
        for (var purpose = Purpose(usedFor); purpose is not null; purpose = Parent(purpose))
            if (purpose.Code == collectedFor)
                return true;
        return false;
    }

    private DeclaredPurpose? Parent(DeclaredPurpose purpose) =>
        purpose.Parent is { } parent ? Purpose(parent) : null;
}

/// <param name="Parent">The purpose this one is compatible with; none for the root.</param>
/// <param name="Categories">Categories that may be collected and passed on for this purpose.</param>
/// <param name="Grounds">What may make an operation for this purpose lawful.</param>
/// <param name="RetentionMonths">Whole months kept after the matter ends.</param>
public sealed record DeclaredPurpose(
    string Code, string? Parent, CategorySet Categories, ValueList<LegalGround> Grounds, int RetentionMonths);

/// <param name="Exemptions">What opens the category all the same.</param>
public sealed record ForbiddenCategory(string Category, ValueList<CategoryExemption> Exemptions);

public sealed record KindProfile(RecipientKind Kind, CategorySet Categories);

/// <param name="Adequate">
/// Countries that protect the data as the Law does, ISO 3166-1 alpha-2; KZ not among them.
/// </param>
/// <param name="Grounds">Grounds other than consent that let data go to other countries.</param>
/// <remarks>Source: Law 94-V art. 16.</remarks>
public sealed record CrossBorder(ValueList<string> Adequate, ValueList<LegalGround> Grounds);
