using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Policies;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Keys;

namespace Registry.Store.Tests.Histories;

/// <summary>A small centre on one log: its configuration, its policy, its callers. Ids follow from their numbers.</summary>
internal sealed partial class Town(IEventStore store, Vault vault) : IDisposable
{
    private static readonly CategorySet Profile = CategorySet.Of("contact", "address", "appeal-content");
    private static readonly Guid ConfigurationStream = Sample.Id("configuration", nameof(Town));
    private static readonly Guid PolicyStream = Sample.Id("policy", nameof(Town));
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly ActorId Clerk = new(Sample.Id("clerk", nameof(Town)));
    public static readonly ActorId Officer = new(Sample.Id("officer", nameof(Town)));
    public static readonly ActorId Chief = new(Sample.Id("chief", nameof(Town)));
    private static readonly ActorId Crm = new(Sample.Id("crm", nameof(Town)));

    private readonly StateCache cache = new();
    private Registry.Store.Ledger? ledger;
    private readonly SemaphoreSlim publishing = new(1, 1);
    private int policy = 1;

    public IEventStore Store => store;

    public StateCache Cache => cache;

    private Registry.Store.Ledger Ledger => ledger ??= new(store, vault, cache);

    /// <summary>The moment every operation is judged at: whole microseconds, never twice the same.</summary>
    private static DateTimeOffset Now
    {
        get
        {
            var ticks = DateTimeOffset.UtcNow.Ticks;
            return new(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }
    }

    public void Dispose() => publishing.Dispose();

    public async Task Found()
    {
        await Done(async states =>
        {
            await states.Configuration(ConfigurationStream, default);
            return Decision.Accept(new AdoptConfiguration(
                ConfigurationStream, 1, new string('c', 64), Declared, About(Operation.Record)).Decide());
        });
        await Done(Publishing(1, Beginning, Door.Reported));
    }

    /// <summary>The next version of the policy, in force from the moment it is published.</summary>
    /// <remarks>One officer publishes: versions come one after another, with or without guards.</remarks>
    public async Task<Outcome> PublishNext()
    {
        await publishing.WaitAsync();
        try
        {
            var outcome = await Do(Publishing(policy + 1, null, Door.Asked));
            policy++;
            return outcome;
        }
        finally
        {
            publishing.Release();
        }
    }

    private Func<States, Task<Decision>> Publishing(int version, DateTimeOffset? effective, Door door) =>
        async states =>
        {
            var frame = await Frame(states);
            return new PublishPolicy(
                PolicyStream, version, new string('a', 64), effective ?? frame.Now, ValueList.Of<Translation>(), null,
                About(Operation.Record) with { Door = door }).Decide(
                    await states.Policy(PolicyStream, default), frame);
        };

    /// <summary>A recipient that has undertaken to answer for what it gets.</summary>
    public async Task<RecipientId> Recipient()
    {
        var id = new RecipientId(Guid.NewGuid());
        var register = new RegisterRecipient(
            id, RecipientKind.Utility, Profile, "KZ", FieldMap.Of((Field.OrganisationName, "Су")), Slice(),
            About(Operation.Record));
        await Done(async states =>
            register.Decide(await states.Recipient(id, default), await Frame(states)));
        var undertake = new AcceptUndertaking(id, 1, Now.AddYears(1), About(Operation.Record));
        await Done(async states =>
            undertake.Decide(await states.Recipient(id, default), await Frame(states)));
        return id;
    }

    /// <summary>A person nobody knew appeals, and the recipient takes part.</summary>
    public async Task<Person> Person(RecipientId recipient)
    {
        var person = new Person(
            new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), recipient, new(Guid.NewGuid()), policy);
        await Done(Opening(person, person.Appeal, person.Consent, isNew: true));
        return person;
    }

    public Func<States, Task<Decision>> Opening(Person person, AppealId appeal, ConsentId consent, bool isNew) =>
        async states => new OpenAppeal(
            appeal, person.Subject, isNew ? Guid.NewGuid() : null, SubjectCategory.NaturalPerson, AppealKind.Appeal,
            AppealForm.Oral, isNew ? FieldMap.Of((Field.Name, "Айгүл")) : FieldMap.Empty,
            FieldMap.Of((Field.Address, "Абай 1"), (Field.AppealText, "Су ағып жатыр")),
            ValueList.Of<(Field, string)>(), ValueList.Of(person.Recipient),
            new(Slice(), Slice(), Slice(), Slice(), consent),
            About(Operation.Collect, appeal)).Decide(
                await states.Subject(person.Subject, default),
                [await states.Recipient(person.Recipient, default)],
                await Frame(states));

    public Task<Outcome> Do(Func<States, Task<Decision>> decide) => Ledger.Transact(
        new("town", Guid.NewGuid(), "{}"u8.ToArray(), About(Operation.Use), CategorySet.Empty), decide, default);

    private async Task Done(Func<States, Task<Decision>> decide) =>
        (await Do(decide)).ShouldBeOfType<Outcome.Recorded>();

    private static async Task<Frame> Frame(States states) => new(
        (await states.Configuration(ConfigurationStream, default)).Catalogue,
        await states.Policy(PolicyStream, default),
        Now);

    private static Catalogue Declared { get; } = Catalogue.Empty with
    {
        Purposes = ValueList.Of(new DeclaredPurpose(
            "appeals", null, Profile.With(CategorySet.Of("identity")), ValueList.Of(Enum.GetValues<LegalGround>()), 60)),
        Profiles = ValueList.Of(new KindProfile(RecipientKind.Utility, Profile)),
    };

    private Circumstances About(Operation operation, AppealId? appeal = null, ActorId? actor = null) => new(
        operation, "appeals", LegalGround.Consent, appeal?.Value, Channel.Call, Medium.Electronic, false, policy,
        Language.Kk, actor ?? Clerk, Crm, null, Now, Door.Asked);

    private static SliceId Slice() => new(Guid.NewGuid());
}

/// <summary>A person with one appeal, the consent that came with it, and the recipient that resolves it.</summary>
/// <param name="ShownPolicy">The version that was on display when they appealed.</param>
internal sealed record Person(
    SubjectId Subject,
    AppealId Appeal,
    ConsentId Consent,
    RecipientId Recipient,
    ProposalId Proposal,
    int ShownPolicy);
