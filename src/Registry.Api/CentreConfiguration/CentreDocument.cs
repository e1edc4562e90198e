using Registry.Domain;

namespace Registry.Api.CentreConfiguration;

/// <summary>The centre's configuration: one JSON document, kept in versions.</summary>
/// <param name="Version">1, 2, 3 …; raised with every change. The one in use is on record as an event.</param>
/// <param name="Operator">Who answers for the data: shown in consents, extracts, notices, on the policy's page.</param>
/// <param name="AuthorisedBody">The regulator that people may turn to: Law 94-V art. 27-1; Order 395/НҚ p. 24.</param>
/// <param name="Purposes">What data are collected for: policy 1.4. Exactly one has no parent: the root.</param>
/// <param name="Forbidden">Categories that no purpose opens, and what opens them: Law 94-V arts 7(10), 7(12).</param>
/// <param name="Profiles">What a recipient of a kind may be given at most: policy 2.1.</param>
/// <param name="CrossBorder">Where data may go: Law 94-V art. 16.</param>
/// <param name="ConsentTexts">Texts of consents, by code and version: Law 94-V art. 8(4).</param>
/// <param name="Extracts">How long extracts lie; 30 days if it is not said.</param>
public sealed record CentreDocument(
    int Version,
    OperatorProfile Operator,
    Texts AuthorisedBody,
    IReadOnlyList<PurposeEntry> Purposes,
    IReadOnlyList<ForbiddenEntry> Forbidden,
    IReadOnlyList<ProfileEntry> Profiles,
    CrossBorderEntry CrossBorder,
    IReadOnlyList<ConsentText> ConsentTexts,
    ExtractsEntry? Extracts = null);

/// <summary>Extracts of the log.</summary>
/// <param name="Days">Whole days an issued extract lies before it expires and its key is destroyed, 1 to 366.</param>
public sealed record ExtractsEntry(int Days);

/// <summary>A text in the three languages of the centre.</summary>
/// <param name="Kk">Kazakh.</param>
/// <param name="Ru">Russian.</param>
/// <param name="En">English.</param>
public sealed record Texts(string Kk, string Ru, string En)
{
    public string In(Language language) => language switch
    {
        Language.Kk => Kk,
        Language.Ru => Ru,
        _ => En,
    };
}

/// <summary>The enterprise that runs the centre: law.md 1.2, row 1.1.</summary>
/// <param name="Name">Its name today.</param>
/// <param name="NameInPolicy">Its name in the text of the policy in force, where that is another.</param>
/// <param name="Address">Where letters reach it.</param>
/// <param name="Officer">
/// The post of whoever organises processing, not their name: Law 94-V art. 25(2)(10).
/// </param>
/// <param name="Contact">An e-mail address or telephone number of the enterprise.</param>
/// <param name="Bin">
/// Business identification number, 12 digits; a consent without it lacks an element, so set it before production.
/// </param>
public sealed record OperatorProfile(
    Texts Name, Texts? NameInPolicy, Texts Address, Texts Officer, string Contact, string? Bin = null);

/// <summary>A declared purpose.</summary>
/// <param name="Code">Kebab-case; never changes once it is in use.</param>
/// <param name="Names">What people call it.</param>
/// <param name="Categories">Data it needs; any other is refused as a gap.</param>
/// <param name="Grounds">What may make an operation for it lawful: Law 94-V arts 7(1), 9.</param>
/// <param name="Retention">How long data are kept after the matter ends: Law 94-V art. 12(2).</param>
/// <param name="Parent">The purpose it is compatible with: data collected for that one serve this one, too.</param>
public sealed record PurposeEntry(
    string Code,
    Texts Names,
    IReadOnlyList<string> Categories,
    IReadOnlyList<LegalGround> Grounds,
    RetentionEntry Retention,
    string? Parent = null);

/// <summary>A term of storage.</summary>
/// <param name="Months">Whole months, 1 or more.</param>
/// <param name="Basis">The act or the decision it comes from, in words.</param>
public sealed record RetentionEntry(int Months, string Basis);

/// <summary>A category that a law forbids.</summary>
/// <param name="Category">Its code.</param>
/// <param name="Exemptions">What opens it; the caller names one of them and the reason.</param>
public sealed record ForbiddenEntry(string Category, IReadOnlyList<CategoryExemption> Exemptions);

/// <summary>A kind of recipient and what it may be given.</summary>
/// <param name="Kind">Its code.</param>
/// <param name="Categories">The profile of each recipient of the kind lies within these.</param>
public sealed record ProfileEntry(RecipientKind Kind, IReadOnlyList<string> Categories);

/// <summary>Transfers to other countries.</summary>
/// <param name="Adequate">
/// Countries known to protect data as the Law does, ISO 3166-1 alpha-2. None by default: no official list was found.
/// </param>
/// <param name="Grounds">Grounds other than consent that let data go to any other country.</param>
public sealed record CrossBorderEntry(IReadOnlyList<string> Adequate, IReadOnlyList<LegalGround> Grounds);

/// <summary>A text by which a person consents.</summary>
/// <param name="Code">Kebab-case.</param>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Scopes">What it lets be done beyond collection and processing.</param>
/// <param name="Text">What the person is shown.</param>
public sealed record ConsentText(
    string Code, int Version, IReadOnlyList<ConsentScope> Scopes, Texts Text);
