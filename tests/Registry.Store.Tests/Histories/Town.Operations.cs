using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Store.Tests.Histories;

/// <summary>What is asked for in the town: each looks at the states its rules need, and decides.</summary>
internal sealed partial class Town
{
    private static readonly FieldMap Reason = FieldMap.Of((Field.Reason, "Өтініш бойынша"));

    public Func<States, Task<Decision>> Disclosing(Person person) => async states =>
        new RecordDisclosure(
            person.Subject, person.Appeal, person.Recipient, person.Consent, CategorySet.Of("address"), Reason,
            Assign: false, About(Operation.Transfer, person.Appeal)).Ask(
                new(
                    await states.Subject(person.Subject, default),
                    await Basis(person, states),
                    await states.Recipient(person.Recipient, default)),
                await Frame(states));

    /// <summary>Under the version of the policy that the person was shown.</summary>
    public Func<States, Task<Decision>> Collecting(Person person)
    {
        var about = Relying(Operation.Collect, person) with { PolicyVersion = person.ShownPolicy };
        return async states => new CollectData(
            person.Subject, person.Appeal, FieldMap.Of((Field.Address, "Абай 2")), ValueList.Of<(Field, string)>(),
            about).Decide(
                await states.Subject(person.Subject, default), await Basis(person, states), await Frame(states));
    }

    public Func<States, Task<Decision>> Updating(Person person) => async states =>
        new UpdateData(
            person.Subject, person.Appeal, FieldMap.Of((Field.Address, "Абай 3")), ValueList.Of<(Field, string)>(),
            Relying(Operation.Update, person)).Decide(
                await states.Subject(person.Subject, default), await Basis(person, states), await Frame(states));

    public Func<States, Task<Decision>> Using(Person person) => async states =>
    {
        var journal = vault.Ids.Derived("accesses", person.Subject.Value);
        await states.Journal(StreamKind.AccessJournal, journal, default);
        return new AccessData(
            person.Subject, journal, person.Appeal, CategorySet.Of("address"), Officer: false, Reason,
            Relying(Operation.Use, person)).Decide(
                await states.Subject(person.Subject, default), await Basis(person, states), await Frame(states));
    };

    public Func<States, Task<Decision>> Blocking(Person person) => async states =>
        new BlockSubject(
            person.Subject, new(Guid.NewGuid()), Scope.Of(person.Appeal.Value), Reason, About(Operation.Block))
            .Decide(await states.Subject(person.Subject, default), await Frame(states));

    public Func<States, Task<Decision>> Limiting(Person person, Operation operation) => async states =>
        new LimitData(
            person.Subject, new(Guid.NewGuid()), Scope.Of(person.Appeal.Value),
            operation == Operation.Restrict ? Now.AddYears(1) : null, Reason, About(operation))
            .Decide(await states.Subject(person.Subject, default), await Frame(states));

    /// <summary>The first limit that stands is lifted, if any does.</summary>
    public Func<States, Task<Decision>> Lifting(Person person) => async states =>
    {
        var subject = await states.Subject(person.Subject, default);
        var limit = (subject as Subject.Living)?.Limits.FirstOrDefault()?.LimitId ?? new(Guid.NewGuid());
        return new LiftLimit(person.Subject, limit, Reason, About(Operation.Release))
            .Decide(subject, await Frame(states));
    };

    public Func<States, Task<Decision>> Proposing(Person person, Proposal proposal, ActorId by) => async states =>
        new ProposeAction(person.Subject, person.Proposal, proposal, Reason, About(Operation.Destroy, actor: by))
            .Decide(await states.Subject(person.Subject, default), null, new Dictionary<SubjectId, Subject>(), await Frame(states));

    public Func<States, Task<Decision>> Approving(Person person, ActorId by) => async states =>
        new ApproveAction(
            person.Subject, person.Proposal, MayApprove: true, Guid.NewGuid(), About(Operation.Destroy, actor: by))
            .Decide(
                await states.Subject(person.Subject, default), new Dictionary<SubjectId, Subject>(),
                await Frame(states));

    /// <summary>What was proposed first and still waits, if anything does.</summary>
    public Func<States, Task<Decision>> ApprovingAny(Person person, ActorId by) => async states =>
    {
        var waiting = (await states.Subject(person.Subject, default) as Subject.Living)?.Proposals.Keys
            .OrderBy(id => id.Value).FirstOrDefault() ?? default;
        return await Approving(person with { Proposal = waiting }, by)(states);
    };

    /// <summary>The first block that stands, if any does, is proposed to be lifted.</summary>
    public Func<States, Task<Decision>> UnblockingAny(Person person) => async states =>
    {
        var block = (await states.Subject(person.Subject, default) as Subject.Living)?.Blocks
            .FirstOrDefault()?.BlockId ?? new(Guid.NewGuid());
        return await Proposing(
            person with { Proposal = new(Guid.NewGuid()) }, new(ProposedAction.Unblock, BlockId: block),
            Officer)(states);
    };

    public Func<States, Task<Decision>> Withdrawing(Person person) => async states =>
        new WithdrawConsent(person.Consent, Reason, About(Operation.ConsentWithdraw, person.Appeal)).Decide(
            await states.Consent(person.Consent, default), await states.Subject(person.Subject, default),
            await Frame(states));

    public Func<States, Task<Decision>> Suspending(RecipientId id) => async states =>
        new SuspendRecipient(id, Reason, About(Operation.Record)).Decide(
            await states.Recipient(id, default), await Frame(states));

    public Func<States, Task<Decision>> Reinstating(RecipientId id) => async states =>
        new ReinstateRecipient(id, Reason, About(Operation.Record)).Decide(
            await states.Recipient(id, default), await Frame(states));

    public Func<States, Task<Decision>> Closing(Person person) => async states =>
        new CloseAppeal(person.Appeal, About(Operation.Record, person.Appeal)).Decide(
            await states.Appeal(person.Appeal, default), await states.Subject(person.Subject, default),
            await Frame(states));

    public Func<States, Task<Decision>> Publishing(Person person) => async states =>
        new DisseminateData(
            person.Subject, person.Appeal, null, CategorySet.Of("address"), Reason,
            About(Operation.Disseminate, person.Appeal) with { Ground = LegalGround.OtherLaw }).Decide(
                await states.Subject(person.Subject, default),
                new(await states.Appeal(person.Appeal, default), Consent.None), await Frame(states));

    private Circumstances Relying(Operation operation, Person person) =>
        About(operation, person.Appeal) with { ConsentId = person.Consent };

    private static async Task<Basis> Basis(Person person, States states) =>
        new(await states.Appeal(person.Appeal, default), await states.Consent(person.Consent, default));
}
