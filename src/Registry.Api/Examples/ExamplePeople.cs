using Registry.Api.Hosting;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Examples;

/// <summary>
/// Puts the example people on record, on the embedded default only. Said again at every start, recorded once.
/// </summary>
public sealed class ExamplePeople(Ledger ledger, Vault vault, Centre centre, TimeProvider clock)
{
    /// <summary>The system that tells of them.</summary>
    public const string Source = "registry-examples";
    private static readonly DateTimeOffset UndertakingUntil = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CategorySet Profile = CategorySet.Of("identity", "contact", "address", "appeal-content");

    public async Task Record(CancellationToken ct)
    {
        await Recipient(1, ExampleIds.Recipient, "Water supply example", ct);
        await Recipient(2, ExampleIds.OtherRecipient, "Lift service example", ct);
        await Recipient(11, ExampleIds.ToSuspend, "Heating example", ct);
        await Recipient(12, ExampleIds.ToReinstate, "Housing example", ct);
        await Recipient(31, ExampleIds.Authority, "Authority example", ct, RecipientKind.Authority);
        await Suspend(1, ExampleIds.ToReinstate, ct);
        foreach (var (person, number) in ExampleIds.People.Select((person, n) => (person, n + 1)))
            await Person(person, number, ct);
        await Propose(ExampleIds.ToApprove, 1, ct);
        await Propose(ExampleIds.ToDecline, 2, ct);
        await Hold(ExampleIds.Limit, 1, ct);
        await Hold(ExampleIds.CheckedLimit, 2, ct);
        await TwoPeople(ct);
    }

    private async Task TwoPeople(CancellationToken ct)
    {
        var order = About(Operation.Withhold, null) with { Ground = LegalGround.AuthorityOrder };
        foreach (var (id, n) in ExampleIds.Withheld.Select((id, n) => (id, n + 1)))
            await Say(17, n, order, (states, frame) =>
                ExampleTwoPeople.ProposeWithholding(states, id, order, frame, ct), ct);
        var approver = order with { Actor = new(vault.Ids.Derived("person", Source)) };
        await Say(18, 1, approver, (states, frame) =>
            ExampleTwoPeople.ApproveWithholding(states, ExampleIds.Withheld[2], approver, frame, ct), ct);
        var about = About(Operation.Destroy, null);
        foreach (var (id, n) in ExampleIds.Batches.Select((id, n) => (id, n + 1)))
            await Say(19, n, about, (states, frame) =>
                ExampleTwoPeople.ProposeBatch(states, id, about, frame, ct), ct);
        var demanded = About(Operation.Provide, null) with { Ground = LegalGround.AuthorityOrder };
        foreach (var (id, n) in ExampleIds.Extracts.Select((id, n) => (id, n + 1)))
            await Say(20, n, demanded, (states, frame) =>
                ExampleTwoPeople.AskForExtract(states, id, demanded, frame, ct), ct);
    }

    private async Task Recipient(
        int number, Guid id, string name, CancellationToken ct, RecipientKind kind = RecipientKind.Utility)
    {
        var register = new RegisterRecipient(
            new(id), kind, Profile, "KZ", FieldMap.Of((Field.OrganisationName, name)),
            Slice(), About(Operation.Record, null));
        await Say(10, number, register.Circumstances, async (states, frame) =>
            register.Decide(await states.Recipient(new(id), ct), frame), ct);
        var undertake = new AcceptUndertaking(new(id), 1, UndertakingUntil, About(Operation.Record, null));
        await Say(11, number, undertake.Circumstances, async (states, frame) =>
            undertake.Decide(await states.Recipient(new(id), ct), frame), ct);
    }

    private async Task Suspend(int number, Guid id, CancellationToken ct)
    {
        var suspend = new SuspendRecipient(
            new(id), FieldMap.Of((Field.Reason, "An inspection example")), About(Operation.Record, null));
        await Say(14, number, suspend.Circumstances, async (states, frame) =>
            suspend.Decide(await states.Recipient(new(id), ct), frame), ct);
    }

    private async Task Person(ExamplePerson person, int number, CancellationToken ct)
    {
        var open = new OpenAppeal(
            new(person.Appeal), new(person.Stream), person.External, SubjectCategory.NaturalPerson,
            AppealKind.Complaint, AppealForm.Oral,
            FieldMap.Of((Field.Name, $"Example Person {number}"), (Field.Phone, person.Phone)),
            FieldMap.Of((Field.Address, $"Example street {number}"), (Field.AppealText, "No water since the morning.")),
            ValueList.Of((Field.Phone, person.Phone)),
            ValueList.Of(new RecipientId(ExampleIds.Recipient)),
            new(Slice(), Slice(), Slice(), Slice(), new(person.Consent)),
            About(Operation.Collect, person.Appeal));
        await Say(12, number, open.Circumstances, async (states, frame) => open.Decide(
            await states.Subject(open.SubjectId, ct),
            [await states.Recipient(new(ExampleIds.Recipient), ct)], frame), ct);
    }

    private async Task Propose(ExamplePerson person, int number, CancellationToken ct)
    {
        var propose = new ProposeAction(
            new(person.Stream), new(person.Proposal),
            new Proposal(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver),
            FieldMap.Empty, About(Operation.Destroy, null));
        await Say(13, number, propose.Circumstances, async (states, frame) =>
            propose.Decide(
                await states.Subject(propose.SubjectId, ct), null, new Dictionary<SubjectId, Subject>(), frame), ct);
    }

    private async Task Hold(Guid limit, int number, CancellationToken ct)
    {
        var person = ExampleIds.ToLift;
        var hold = new LimitData(
            new(person.Stream), new(limit), Scope.Of(person.Appeal), null, FieldMap.Empty, About(Operation.Hold, null));
        await Say(15, number, hold.Circumstances, async (states, frame) =>
            hold.Decide(await states.Subject(hold.SubjectId, ct), frame), ct);
    }

    private async Task Say(
        int kind, int number, Circumstances about, Func<States, Frame, Task<Decision>> decide, CancellationToken ct)
    {
        var asked = new Asked(Source, ExampleIds.Of(kind, number), default, about, CategorySet.Empty);
        await ledger.Transact(asked, async states => await decide(states, new(
            (await states.Configuration(centre.ConfigurationStream, ct)).Catalogue,
            await states.Policy(centre.PolicyStream, ct), clock.GetUtcNow())), ct);
    }

    private Circumstances About(Operation operation, Guid? matter)
    {
        var actor = new ActorId(vault.Ids.Derived("system", Source));
        return new(
            operation, "appeals", LegalGround.Consent, matter, Channel.Call, Medium.Electronic, false,
            Defaults109.PolicyVersion, Language.Kk, actor, actor, null, clock.GetUtcNow(), Door.Asked);
    }

    private static SliceId Slice() => new(Guid.CreateVersion7());
}
