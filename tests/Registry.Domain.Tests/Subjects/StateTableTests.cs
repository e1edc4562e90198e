using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

/// <summary>The table of design section 3, row by row and cell by cell.</summary>
public class StateTableTests
{
    /// <summary>The table as the design has it; the words of its cells.</summary>
    private const string Design = """
        | activity         | blocked           | restricted             | held | withdrawn              | deleted  | destroyed    |
        | bring-in         | no                | no                     | yes  | only on another ground | no       | 410          |
        | use              | no                | no                     | yes  | only on another ground | no       | 410          |
        | open-for-officer | yes               | yes                    | yes  | yes                    | by order | 410          |
        | pass-on          | no                | no                     | yes  | only on another ground | no       | 410          |
        | pass-on-by-order | yes               | yes                    | yes  | yes                    | yes      | 410          |
        | anonymise        | no                | no                     | no   | yes                    | yes      | 410          |
        | delete           | no                | yes                    | no   | yes                    | –        | 410          |
        | destroy          | with resolvesBlock | no, until its term ends | no  | yes                    | yes      | same receipt |
        | limit            | –                 | yes                    | yes  | yes                    | yes      | 410          |
        | lift             | yes               | yes                    | yes  | yes                    | yes      | 410          |
        | keep             | yes               | yes                    | yes  | yes                    | yes      | 410          |
        """;

    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    public static TheoryData<Activity, SliceState> Cells
    {
        get
        {
            var cells = new TheoryData<Activity, SliceState>();
            foreach (var activity in Enum.GetValues<Activity>())
                foreach (var state in Enum.GetValues<SliceState>())
                    cells.Add(activity, state);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_says_what_the_design_says(Activity activity, SliceState state)
    {
        var rows = Design.Split('\n').Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
        Of(StateTable.Of(activity, state)).ShouldContain(rows[Code.Of(activity)][(int)state - 1]);
    }

    /// <summary>The same destruction asked for again is known by its id before any rule is asked: same receipt.</summary>
    private static string[] Of(Verdict verdict) => verdict switch
    {
        Verdict.Yes => ["yes"],
        Verdict.No => ["no"],
        Verdict.OnAnotherGround => ["only on another ground"],
        Verdict.ByOrder => ["by order"],
        Verdict.ResolvingIt => ["with resolvesBlock"],
        Verdict.AfterItsTerm => ["no, until its term ends"],
        Verdict.Already => ["–"],
        _ => ["410", "same receipt"],
    };

    /// <summary>The rules judge as the table says: by consent, without an order, before any term ends.</summary>
    [Theory]
    [MemberData(nameof(Cells))]
    public void The_rules_let_pass_what_the_table_lets_pass(Activity activity, SliceState state)
    {
        var column = Column(state);
        var world = Known.And(StateExamples.All[column].Fact);
        var refusal = StateRules.All.First(Case(activity, world));
        var passes = StateTable.Of(activity, state) == Verdict.Yes
            || (activity, state) == (Activity.Limit, SliceState.Blocked);
        refusal.ShouldBe(passes ? null : StateExamples.All[column].Because);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_state_of_another_matter_is_no_matter(Activity activity, SliceState state)
    {
        if (state == SliceState.ConsentWithdrawn)
            return; // of the consent relied on, not of a matter
        var world = Known.And(StateExamples.All[Column(state)].Fact);
        StateRules.All.First(Case(activity, world) with { Reach = Scope.Of(Lift.Value) }).ShouldBeNull();
    }

    [Theory]
    [InlineData(Activity.BringIn)]
    [InlineData(Activity.Use)]
    [InlineData(Activity.PassOn)]
    public void Another_ground_than_the_consent_withdrawn_goes_on(Activity activity) =>
        StateRules.All.First(Case(activity, Known.And(LeakWithdrawn)) with { Ground = LegalGround.OtherLaw })
            .ShouldBeNull();

    [Fact]
    public void An_order_opens_deleted_data_for_an_officer() =>
        StateRules.All.First(Case(Activity.OpenForOfficer, Known.And(LeakDeleted)) with
        {
            Ground = LegalGround.AuthorityOrder,
        }).ShouldBeNull();

    [Fact]
    public void A_destruction_that_resolves_the_block_goes_through_it_and_through_no_hold()
    {
        var resolving = Case(Activity.Destroy, Known.And(LeakBlocked)) with { ResolvesBlock = true };
        StateRules.All.First(resolving).ShouldBeNull();
        StateRules.All.First(resolving with { Subject = Known.And(LeakBlocked, LeakHeld).Living(Aigul) })
            .ShouldBe(new Refusal.Held(Limit, Morning));
    }

    [Fact]
    public void A_restriction_lets_destroy_from_the_moment_its_term_ends()
    {
        var restricted = Case(Activity.Destroy, Known.And(LeakRestricted));
        StateRules.All.First(restricted with { Now = NextYear.AddMicroseconds(-1) })
            .ShouldBe(new Refusal.Restricted(Limit, NextYear));
        StateRules.All.First(restricted with { Now = NextYear }).ShouldBeNull();
        StateRules.All.First(restricted with { Now = NextYear, Activity = Activity.Use })
            .ShouldBe(new Refusal.Restricted(Limit, NextYear));
    }

    private static Touching Case(Activity activity, World world) => new(
        activity, world.Living(Aigul), Scope.Of(Leak.Value), LegalGround.Consent, world.Consent(LeakConsent), Noon);

    private static string Column(SliceState state) =>
        state == SliceState.ConsentWithdrawn ? "withdrawn" : Code.Of(state);
}
