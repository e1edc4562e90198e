namespace Registry.Domain.Catalogues;

/// <summary>What the centre has configured, as the log knows it.</summary>
/// <param name="Version">1, 2, 3 …; 0 before the first.</param>
/// <param name="Sha256">Of the document, lower-case hex; empty before the first.</param>
public sealed record Configuration(int Version, string Sha256, Catalogue Catalogue)
{
    public static Configuration None { get; } = new(0, "", Catalogue.Empty);

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Configuration Evolve(Configuration configuration, DomainEvent fact) => fact switch
    {
        ConfigurationAdopted adopted when adopted.Version > configuration.Version =>
            new(adopted.Version, adopted.Sha256, adopted.Catalogue),
        _ => throw CorruptStreamException.Of(configuration, fact),
    };
}

/// <summary>A fact about the configuration. These shapes are the storage format: see tests/Golden first.</summary>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Sha256">Of the whole document in UTF-8, lower-case hex.</param>
/// <param name="Catalogue">What rules ask of it: codes only.</param>
public sealed record ConfigurationAdopted(
    int Version, string Sha256, Catalogue Catalogue, Circumstances Circumstances) : DomainEvent(Circumstances);
