using Registry.Domain;
using Registry.Domain.Consents;
using Registry.Projections.Consents;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Consents;

public sealed class ConsentRowTests
{
    private static readonly Guid Stream = Id("consent");

    private static readonly string[] Everything =
    [
        "operator", "subject-name", "term", "third-parties", "cross-border", "publication", "data-list",
        "other-matters",
    ];

    private static readonly ConsentRow Implied = new(
        Stream, Aigul.Value, Leak.Value, "implied-by-use", Codes("third-parties"), "resolve-appeal", Codes(),
        Codes(Everything), Noon, null, null, Noon.AddDays(1), 1);

    private static readonly ConsentRow Explicit = Implied with
    {
        Kind = "explicit", Scopes = Codes("third-parties", "publication"), Categories = Codes("address"),
        Missing = Codes(Everything[1..]), Until = Noon.AddYears(1),
    };

    [Fact]
    public void One_implied_by_use_states_nothing_of_what_the_Law_asks() => Row(ConsentByUse).ShouldBe(Implied);

    [Fact]
    public void One_in_words_says_what_it_lacks() => Row(ConsentInWords).ShouldBe(Explicit);

    [Fact]
    public void A_withdrawal_is_written_into_it() => Row(ConsentInWords, ConsentTakenBack)
        .ShouldBe(Explicit with { WithdrawnAt = Noon.AddHours(2) });

    [Fact]
    public void A_refused_withdrawal_is_a_row_beside_it_and_changes_nothing()
    {
        Row(ConsentInWords, WithdrawalNotAccepted).ShouldBe(Explicit);
        Pure.Row(WithdrawalRefusalRow.Table, Pure.History(Stream, ConsentInWords, WithdrawalNotAccepted)).ShouldBe(
            new(2, Stream, "contradicts-law", Officer.Value, Noon.AddHours(1)));
    }

    [Fact]
    public void What_is_taken_back_of_nothing_is_not_passed_over() =>
        Should.Throw<CorruptStreamException>(() => Row(ConsentTakenBack));

    [Fact]
    public void Whether_it_counts_is_a_function_of_time()
    {
        var full = Explicit with { Missing = Codes() };
        full.StateAt(Noon, null).ShouldBe(ConsentState.InForce);
        full.StateAt(Noon.AddYears(1).AddTicks(-10), null).ShouldBe(ConsentState.InForce);
        full.StateAt(Noon.AddYears(1), null).ShouldBe(ConsentState.Expired);
        Explicit.StateAt(Noon, null).ShouldBe(ConsentState.Incomplete);
        (Explicit with { WithdrawnAt = Noon }).StateAt(Noon.AddYears(2), null).ShouldBe(ConsentState.Withdrawn);
    }

    [Fact]
    public void Any_ends_with_its_appeal_though_its_term_be_longer()
    {
        Implied.StateAt(Noon, Noon.AddHours(1)).ShouldBe(ConsentState.InForce);
        Implied.StateAt(Noon.AddHours(1), Noon.AddHours(1)).ShouldBe(ConsentState.Expired);
        (Explicit with { Missing = Codes() }).StateAt(Noon.AddMinutes(59), Noon.AddHours(1))
            .ShouldBe(ConsentState.InForce);
        (Explicit with { Missing = Codes() }).StateAt(Noon.AddHours(2), Noon.AddHours(1))
            .ShouldBe(ConsentState.Expired);
    }

    private static ConsentRow Row(params DomainEvent[] facts) =>
        Pure.Row(ConsentRow.Table, Pure.History(Stream, facts));
}
