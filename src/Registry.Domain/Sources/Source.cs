namespace Registry.Domain.Sources;

/// <summary>What rules need to know of a source.</summary>
public abstract record Source
{
    private Source() { }

    public static Source None { get; } = new Unknown();

    public sealed record Unknown : Source;

    /// <param name="RetiredFrom">UTC; none while it is expected.</param>
    public sealed record Registered(Slice Slice, DateTimeOffset? RetiredFrom) : Source;

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Source Evolve(Source source, DomainEvent fact) => (source, fact) switch
    {
        (Unknown or Registered { RetiredFrom: not null }, SourceRegistered registered) =>
            new Registered(registered.Personal.Slice, null),
        (Registered it, DayDeclared) => it,
        (Registered { RetiredFrom: null } it, SourceRetired retired) => it with { RetiredFrom = retired.From },
        _ => throw CorruptStreamException.Of(source, fact),
    };
}
