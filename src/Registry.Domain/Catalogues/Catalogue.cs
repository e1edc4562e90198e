namespace Registry.Domain.Catalogues;

/// <summary>The purposes the centre has declared, and the data each may use. Configuration, not code.</summary>
/// <remarks>Source: policy 1.4 (the root purpose), 2.1; Law 94-V arts 7(8), 7(9), 25(2)(1).</remarks>
public sealed record Catalogue(ValueList<DeclaredPurpose> Purposes)
{
    public DeclaredPurpose? Purpose(string code) => Purposes.FirstOrDefault(purpose => purpose.Code == code);
}

/// <param name="Categories">Categories that may be collected and passed on for this purpose.</param>
public sealed record DeclaredPurpose(string Code, CategorySet Categories);
