using Npgsql;
using Registry.Projections.Applying;

namespace Registry.Projections.Asking;

/// <summary>Conditions of a question. Texts are of code; every value is a parameter.</summary>
internal sealed class Clauses
{
    private readonly List<string> texts = [];
    private readonly List<NpgsqlParameter> given = [];

    public IReadOnlyList<NpgsqlParameter> Given => given;

    /// <summary>
    /// Each of these subjects is looked up on its own index range, and the results merged; none for any subject.
    /// </summary>
    public IReadOnlyCollection<Guid> Subjects { get; init; } = [];

    public string Text => string.Join(" and ", texts.DefaultIfEmpty("true"));

    /// <summary>The name of a new parameter with this value.</summary>
    public string Give<T>(T value)
    {
        given.Add(Statements.Value(value));
        return $"${given.Count}";
    }

    public Clauses And(string text)
    {
        texts.Add(text);
        return this;
    }

    /// <summary>A condition that is there only if its value is.</summary>
    public Clauses If<T>(T? value, Func<string, string> text) where T : struct =>
        value is { } present ? And(text(Give(present))) : this;

    public Clauses If(string? value, Func<string, string> text) =>
        value is null ? this : And(text(Give(value)));
}
