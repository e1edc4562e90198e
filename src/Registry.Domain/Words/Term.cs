namespace Registry.Domain.Words;

/// <summary>What a code of a closed list is called in the three languages of the centre.</summary>
/// <param name="Kk">Kazakh; a verbal noun for what is done, as labels have it.</param>
/// <param name="Words">Whose words these are.</param>
/// <param name="Dpv">None where the vocabulary has no term for it.</param>
public record Term(string Code, string Kk, string Ru, string En, Origin Words, DpvTerm? Dpv = null)
{
    public static Term Of<TList>(TList member, string kk, string ru, string en, Origin words, DpvTerm? dpv = null)
        where TList : struct, Enum => new(Domain.Code.Of(member), kk, ru, en, words, dpv);
}

/// <summary>The policy of the centre; the law, of which the policy does not speak; or this registry.</summary>
public enum Origin { Policy = 1, Law, Ours }

/// <summary>A term of the W3C Data Privacy Vocabulary.</summary>
/// <param name="Name">With its prefix: dpv, or pd for its extension of personal data.</param>
/// <param name="IsBroader">It says more than our code does: nothing in the vocabulary says exactly that.</param>
/// <remarks>
/// The names stand in every release from 2.0 to 2.3. The choice is ours: docs/decisions/0025-words-are-data.md.
/// </remarks>
public sealed record DpvTerm(string Name, bool IsBroader)
{
    public static DpvTerm Exact(string name) => new(name, IsBroader: false);

    public static DpvTerm Broader(string name) => new(name, IsBroader: true);
}

/// <summary>A closed list and what its codes are called.</summary>
/// <param name="Codes">All of them, in the order of the list.</param>
public sealed record TermList(string Name, IReadOnlyList<string> Codes, IReadOnlyList<Term> Terms)
{
    public static TermList Of<TList>(string name, params IReadOnlyList<Term> terms) where TList : struct, Enum =>
        new(name, [.. Enum.GetValues<TList>().Select(Code.Of)], terms);
}
