using System.Reflection;
using Registry.Domain.Words;

namespace Registry.Domain.Tests.Words;

/// <summary>Every code has its names in three languages, and no name is used for two.</summary>
public sealed class VocabularyTests
{
    /// <summary>
    /// Lists nobody outside meets: the use of a field, the family of a stream, whose words these are, the table of states.
    /// </summary>
    private static readonly Type[] Inner = [
        typeof(FieldUse), typeof(StreamKind), typeof(Origin), typeof(Domain.Subjects.Activity),
        typeof(Domain.Subjects.Verdict),
    ];

    public static TheoryData<string> Names => [.. Vocabulary.Lists.Select(list => list.Name)];

    [Fact]
    public void Every_closed_list_of_the_domain_has_its_table() => typeof(Operation).Assembly.GetExportedTypes()
        .Where(type => type.IsEnum && !Inner.Contains(type))
        .Where(type => !Vocabulary.Lists.Any(list => list.Codes.SequenceEqual(CodesOf(type))))
        .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_code_of_a_list_has_one_term_in_the_order_of_the_list(string name) =>
        List(name).Terms.Select(term => term.Code).ShouldBe(List(name).Codes);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_codes_of_a_list_share_a_name(string name)
    {
        List(name).Terms.Select(term => term.Kk).ShouldBeUnique();
        List(name).Terms.Select(term => term.Ru).ShouldBeUnique();
        List(name).Terms.Select(term => term.En).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_written_in_the_letters_of_its_language(string name)
    {
        foreach (var term in List(name).Terms)
        {
            term.Kk.ShouldSatisfyAllConditions(() => term.Kk.ShouldNotBeNullOrWhiteSpace(),
                () => term.Kk.Any(char.IsAsciiLetter).ShouldBeFalse($"{term.Code}: {term.Kk}"));
            term.Ru.ShouldNotBeNullOrWhiteSpace();
            term.Ru.Any(letter => char.IsAsciiLetter(letter) || "әғқңөұүһі".Contains(letter, StringComparison.Ordinal))
                .ShouldBeFalse($"{term.Code}: {term.Ru}");
            term.En.ShouldNotBeNullOrWhiteSpace();
            term.En.All(char.IsAscii).ShouldBeTrue($"{term.Code}: {term.En}");
        }
    }

    [Fact]
    public void A_list_has_one_name_in_kebab_case()
    {
        Vocabulary.Lists.Select(list => list.Name).ShouldBeUnique();
        Vocabulary.Lists.ShouldAllBe(list => list.Name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));
    }

    [Fact]
    public void A_term_of_the_data_privacy_vocabulary_is_one_that_exists() => Vocabulary.Lists
        .SelectMany(list => list.Terms)
        .Select(term => term.Dpv?.Name)
        .OfType<string>()
        .Except(DpvNames.All)
        .ShouldBeEmpty();

    [Fact]
    public void What_the_data_privacy_vocabulary_says_exactly_it_says_of_one_code_of_a_list() => Vocabulary.Lists
        .SelectMany(list => list.Terms
            .Where(term => term.Dpv is { IsBroader: false })
            .GroupBy(term => term.Dpv!.Name)
            .Where(same => same.Count() > 1)
            .Select(same => $"{list.Name}: {same.Key}"))
        .ShouldBeEmpty();

    private static TermList List(string name) => Vocabulary.Lists.Single(list => list.Name == name);

    private static IEnumerable<string> CodesOf(Type list) => (IEnumerable<string>)typeof(VocabularyTests)
        .GetMethod(nameof(Codes), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(list)
        .Invoke(null, null)!;

    private static IEnumerable<string> Codes<TList>() where TList : struct, Enum =>
        Enum.GetValues<TList>().Select(Code.Of);
}
