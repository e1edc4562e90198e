using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Projections.Accesses;
using Registry.Projections.Appeals;
using Registry.Projections.Consents;
using Registry.Projections.Disclosures;
using Registry.Projections.Disseminations;
using Registry.Projections.Operations;
using Registry.Projections.Recipients;
using Registry.Projections.Refusals;
using Registry.Projections.Subjects;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests;

public sealed class QueriesTests : IAsyncLifetime
{
    private RegistryInPostgres registry = null!;

    public async Task InitializeAsync() => registry = await RegistryInPostgres.Start();

    public async Task DisposeAsync() => await registry.DisposeAsync();

    [Fact]
    public async Task What_was_written_is_what_is_read()
    {
        for (var n = 0; n < 3; n++)
            await Crowd.Live(registry, n);
        await registry.CatchUp();
        var story = await Story(1);

        var view = await new SubjectQueries(registry.Views).Find([Crowd.Person(1)], default);

        view.Subjects.ShouldBe(Pure.Rows(SubjectRow.Table, story));
        view.Holdings.ShouldBe(Pure.Rows(HoldingRow.Table, story), ignoreOrder: true);
        view.Blocks.ShouldBe(Pure.Rows(BlockRow.Table, story));
        view.Proposals.ShouldBe(Pure.Rows(ProposalRow.Table, story));
        view.Limits.ShouldBe(Pure.Rows(LimitRow.Table, story));
        (await new OperationQueries(registry.Views).List(new() { Subjects = [Crowd.Person(1)] }, null, 99, default))
            .Rows.ShouldBe(Pure.Rows(OperationRow.Table, story), ignoreOrder: true);
        (await new DisclosureQueries(registry.Views).List(new() { Subjects = [Crowd.Person(1)] }, null, 99, default))
            .Rows.ShouldBe(Pure.Rows(DisclosureRow.Table, story), ignoreOrder: true);
        (await new RefusalQueries(registry.Views).List([Crowd.Person(1)], "blocked", null, 99, default)).Rows
            .ShouldBe(Pure.Rows(RefusalRow.Table, story));
        (await new AccessQueries(registry.Views).List([Crowd.Person(1)], null, null, 99, default)).Rows
            .ShouldBe(Pure.Rows(AccessRow.Table, story));
        (await new RecipientQueries(registry.Views).Find([new(Id("recipient 1"))], default)).Rows
            .ShouldBe(Pure.Rows(RecipientRow.Table, story));
        (await new AppealQueries(registry.Views).Find(new(Id("appeal 1")), default)).Rows
            .ShouldBe(Pure.Rows(AppealRow.Table, story));
        (await new DisseminationQueries(registry.Views).List([Crowd.Person(1)], (null, null), null, 99, default)).Rows
            .ShouldBe(Pure.Rows(DisseminationRow.Table, story));
        await ConsentsAreRead(story);
    }

    private async Task ConsentsAreRead(IReadOnlyList<Recorded> story)
    {
        var queries = new ConsentQueries(registry.Views);
        var consents = (await queries.List(new() { Subjects = [Crowd.Person(1)] }, null, 99, default)).Rows;
        consents.ShouldBe(Pure.Rows(ConsentRow.Table, story), ignoreOrder: true);
        (await queries.Refusals(consents, default))[Id("in words 1")]
            .ShouldBe(Pure.Rows(WithdrawalRefusalRow.Table, story));
        (await queries.List(new() { Kind = "explicit" }, null, 99, default)).Rows.Select(row => row.Kind)
            .ShouldBe(["explicit", "explicit", "explicit"]);
        (await new ConsentReport(registry.Views).Of(Noon.AddHours(1), Noon.AddHours(2), default))
            .ShouldSatisfyAllConditions(
                it => it.Collected.ShouldBeEmpty(),
                it => it.Given.ShouldBeEmpty(),
                it => it.Withdrawn.ShouldBeEmpty(),
                it => it.Refused["explicit"].ShouldBe(3));
    }

    [Fact]
    public async Task No_column_of_a_subject_is_mistaken_for_another()
    {
        var everything = new Proposal(
            ProposedAction.Destroy, Scope.Of(Leak.Value), DestructionGround.ViolationConfirmed, Blocked.BlockId, Bolat,
            ResolvesBlock: true);
        await registry.Append(
            StreamKind.Subject, Aigul.Value, 0,
            Registered, NamedAigul, Told, Blocked, Proposed("all", everything), Proposed("link", everything),
            new SubjectLinked(Bolat, new(Id("link")), Officer, At(5, Operation.Link) with { Actor = Approver }),
            Disclosed with { Circumstances = About with { OnBehalfOf = Officer, Automated = true } });
        await registry.CatchUp();
        var story = await Story(Aigul.Value);

        var view = await new SubjectQueries(registry.Views).Find([Aigul], default);

        view.Subjects.ShouldBe(Pure.Rows(SubjectRow.Table, story));
        view.Holdings.ShouldBe(Pure.Rows(HoldingRow.Table, story), ignoreOrder: true);
        view.Blocks.ShouldBe(Pure.Rows(BlockRow.Table, story));
        view.Proposals.ShouldBe(Pure.Rows(ProposalRow.Table, story), ignoreOrder: true);
        (await new DisclosureQueries(registry.Views).List(new() { Subjects = [Aigul] }, null, 9, default)).Rows
            .ShouldBe(Pure.Rows(DisclosureRow.Table, story));
    }

    [Fact]
    public async Task A_code_of_whatever_characters_is_stored_as_it_is()
    {
        string[] odd = ["", " ", "\\", "\"", "a,b", "{}", "null", "қала", "'"];
        var told = UtilityRegistered with { Profile = CategorySet.Of(odd) };
        await registry.Append(StreamKind.Recipient, WaterUtility.Value, 0, told);
        await registry.CatchUp();

        (await new RecipientQueries(registry.Views).Find([WaterUtility], default)).Rows.ShouldHaveSingleItem()
            .Profile.ShouldBe(told.Profile);
    }

    [Fact]
    public async Task Only_proposals_that_can_be_decided_wait_for_a_second_person()
    {
        async Task<IEnumerable<Guid>> Waiting() =>
            (await new SubjectQueries(registry.Views).OpenProposals(null, 99, default)).Rows
                .Select(row => row.ProposalId);
        async Task Then(int version, DomainEvent fact)
        {
            await registry.Append(StreamKind.Subject, Aigul.Value, version, fact);
            await registry.CatchUp();
        }

        (await Waiting()).ShouldBeEmpty();
        await Then(0, Registered);
        await Then(1, Proposed("link", new(ProposedAction.Link, Other: Bolat)));
        await Then(2, Proposed(
            "destroy", new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver)));
        (await Waiting()).ShouldBe([Id("destroy"), Id("link")]);
        await Then(3, Gone("destroy", whole: true, Words));
        (await Waiting()).ShouldBeEmpty();
    }

    /// <summary>Everything of the log that one person's story wrote.</summary>
    private Task<IReadOnlyList<Recorded>> Story(int n) => Story(
        Crowd.Person(n).Value, Id($"recipient {n}"), Id($"appeal {n}"), Id($"refusals {n}"), Id($"journal {n}"),
        Id($"by use {n}"), Id($"in words {n}"));

    private async Task<IReadOnlyList<Recorded>> Story(params Guid[] streams) =>
        await registry.Store.ReadAll(0, default).Where(stored => streams.Contains(stored.Stream))
            .Select(Recorded.Of).ToListAsync();
}
