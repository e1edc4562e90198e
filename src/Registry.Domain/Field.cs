namespace Registry.Domain;

/// <summary>A kind of value the registry can seal. ASCII code, closed list, never renamed.</summary>
/// <param name="Category">
/// The data category it belongs to; words of our own record belong to none and are empty.
/// </param>
public sealed record Field(string Code, string Category, FieldUse Use = FieldUse.Describes)
{
    public static Field Name { get; } = new("name", "identity", FieldUse.Names);
    public static Field Iin { get; } = new("iin", "identifier", FieldUse.Identifies);
    public static Field Bin { get; } = new("bin", "identifier", FieldUse.Identifies);
    public static Field DocumentNumber { get; } = new("document-number", "identifier", FieldUse.Identifies);
    public static Field Phone { get; } = new("phone", "contact", FieldUse.Finds);
    public static Field Email { get; } = new("email", "contact", FieldUse.Finds);
    public static Field Messenger { get; } = new("messenger", "contact", FieldUse.Finds);
    public static Field Address { get; } = new("address", "address");
    public static Field AppealText { get; } = new("appeal-text", "appeal-content");
    public static Field AppealNumber { get; } = new("appeal-number", "appeal-content");
    public static Field Health { get; } = new("health", "health");
    public static Field Reason { get; } = new("reason", "", FieldUse.Words);
    public static Field Evidence { get; } = new("evidence", "", FieldUse.Words);
    public static Field DocumentReference { get; } = new("document-reference", "", FieldUse.Words);
    public static Field ContactPerson { get; } = new("contact-person", "", FieldUse.Words);
    public static Field OrganisationName { get; } = new("organisation-name", "", FieldUse.Words);

    /// <summary>Who gave an order: an authority, a court.</summary>
    public static Field Issuer { get; } = new("issuer", "", FieldUse.Words);

    /// <summary>Where data were made public.</summary>
    public static Field PublicationAddress { get; } = new("publication-address", "", FieldUse.Words);

    /// <summary>Where a copy of an identity document lies: forbidden unless excepted, Law 94-V art. 7(10).</summary>
    public static Field DocumentCopy { get; } = new("document-copy", "identity-document-copy");

    /// <summary>Forbidden unless excepted: Law 94-V art. 7(12).</summary>
    public static Field Biometrics { get; } = new("biometrics", "biometrics");

    public static IReadOnlyDictionary<string, Field> All { get; } = new[]
    {
        Name, Iin, Bin, DocumentNumber, Phone, Email, Messenger, Address, AppealText, AppealNumber, Health,
        Reason, Evidence, DocumentReference, ContactPerson, OrganisationName, Issuer, PublicationAddress,
        DocumentCopy, Biometrics,
    }.ToDictionary(field => field.Code, StringComparer.Ordinal);

    /// <summary>Lives in the slice <c>identity</c>: what finds and names the person.</summary>
    public bool IsIdentity => Use is FieldUse.Names or FieldUse.Identifies or FieldUse.Finds;

    /// <summary>Has a row in the look-up index.</summary>
    public bool IsFindable => Use is FieldUse.Identifies or FieldUse.Finds;
}

/// <summary>
/// What a field does. Only an identifying one leads to exactly one subject; one that finds may find many.
/// </summary>
public enum FieldUse { Describes = 1, Names, Finds, Identifies, Words }
