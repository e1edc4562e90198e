using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Subjects;
using Registry.Keys;
using Registry.Store.Memory;
using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests.Ledgers;

/// <summary>A ledger over the log in memory, with keys in a folder of its own.</summary>
public sealed class Bench : IDisposable
{
    public const string Iin = "850314300003";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    private static readonly Frame Frame = new(
        Catalogue.Empty with
        {
            Purposes = ValueList.Of(new DeclaredPurpose(
                "appeals", null, CategorySet.Of("identity", "identifier", "contact", "appeal-content"),
                ValueList.Of(Enum.GetValues<LegalGround>()), 60)),
        },
        new(ImmutableSortedDictionary<int, DateTimeOffset>.Empty.Add(1, Noon.AddDays(-1))), Noon);

    public static readonly Circumstances Circumstances = new(
        Operation.Collect, "appeals", LegalGround.Consent, null, Channel.Call, Medium.Electronic, false, 1, Language.Kk,
        new(Sample.Id("clerk", "")), new(Sample.Id("crm", "")), null, Noon, Door.Asked);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("registry-ledger-");
    private readonly KeyFiles keys;

    public Bench()
    {
        keys = KeyFiles.OpenOrCreate(Path.Combine(folder.FullName, "keys"));
        var memory = new MemoryEventStore(new StillClock());
        memory.OpenEpoch(keys.OpenEpoch.Number);
        Store = new(memory);
        Vault = new(keys);
        Ledger = Another();
        Reader = new(Store, Vault);
    }

    public WatchedStore Store { get; }

    public Vault Vault { get; }

    public Registry.Store.Ledger Ledger { get; }

    public PersonalReader Reader { get; }

    /// <summary>Another node's ledger: the same log and keys, a memory of its own.</summary>
    public Registry.Store.Ledger Another() => new(Store, Vault, new());

    public static Asked Asking(Guid operation, string content = "{}") =>
        new("crm", operation, Encoding.UTF8.GetBytes(content), Circumstances, CategorySet.Empty);

    /// <summary>Finds the person by the IIN or registers one, and opens an appeal; ids follow from the operation.</summary>
    public static Func<States, Task<Decision>> Appealing(Guid operation, string iin = Iin) => async states =>
    {
        var found = await states.Find(Field.Iin, iin, default);
        var subject = found.Count == 1 ? found[0] : new SubjectId(Id(operation, "subject"));
        var names = found.Count == 1 ? FieldMap.Empty : FieldMap.Of((Field.Iin, iin), (Field.Name, "Айгүл"));
        var command = new OpenAppeal(
            Appeal(operation), subject, found.Count == 1 ? null : Id(operation, "outside"),
            SubjectCategory.NaturalPerson,
            AppealKind.Appeal, AppealForm.Oral, names, FieldMap.Of((Field.AppealText, "Су ағып жатыр")),
            ValueList.Of(names.Where(field => field.IsFindable).Select(pair => (Field.All[pair.Key], pair.Value))),
            ValueList.Of<RecipientId>(),
            new(Slice(operation, "identity"), Slice(operation, "words"), Slice(operation, "values"),
                Slice(operation, "accounting"), new(Id(operation, "consent"))),
            Circumstances with { Matter = Appeal(operation).Value });
        return command.Decide(await states.Subject(subject, default), [], Frame);
    };

    public static Func<States, Task<Decision>> Calling(
        SubjectId subject, AppealId appeal, string phone) => async states =>
        new CollectData(
            subject, appeal, FieldMap.Of((Field.Phone, phone)), ValueList.Of<(Field, string)>(), Circumstances)
            .Decide(await states.Subject(subject, default), await On(appeal, states), Frame);

    public static Func<States, Task<Decision>> Blocking(SubjectId subject) => async states =>
        new BlockSubject(subject, new(Id(subject.Value, "block")), Scope.WholeSubject, FieldMap.Empty, Circumstances)
            .Decide(await states.Subject(subject, default), Frame);

    public static Func<States, Task<Decision>> Proposing(SubjectId subject, Proposal proposal) => async states =>
        new ProposeAction(subject, Proposal(subject), proposal, FieldMap.Empty, Circumstances)
            .Decide(await states.Subject(subject, default), null, new Dictionary<SubjectId, Subject>(), Frame);

    public static Func<States, Task<Decision>> Approving(SubjectId subject) => async states =>
        new ApproveAction(
            subject, Proposal(subject), true, Id(subject.Value, "act"),
            Circumstances with { Actor = new(Sample.Id("chief", "")) })
            .Decide(await states.Subject(subject, default), new Dictionary<SubjectId, Subject>(), Frame);

    public static AppealId Appeal(Guid operation) => new(Id(operation, "appeal"));

    public static SubjectId Subject(Guid operation) => new(Id(operation, "subject"));

    public static SliceId Slice(Guid operation, string word) => new(Id(operation, word));

    private static async Task<Basis> On(AppealId appeal, States states)
    {
        var state = await states.Appeal(appeal, default);
        var consent = (state as Appeal.Open)?.ConsentId;
        return new(state, consent is { } id ? await states.Consent(id, default) : Consent.None);
    }

    public async Task<Outcome> Do(Guid operation, Func<States, Task<Decision>> decide, string content = "{}") =>
        await Ledger.Transact(Asking(operation, content), decide, default);

    public async Task<Outcome.Recorded> Record(Guid operation, Func<States, Task<Decision>> decide) =>
        (await Do(operation, decide)).ShouldBeOfType<Outcome.Recorded>();

    /// <summary>The whole subject, by two people.</summary>
    public async Task Destroy(SubjectId subject)
    {
        var proposal = new Proposal(
            ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver, ResolvesBlock: true);
        await Record(Id(subject.Value, "propose"), Proposing(subject, proposal));
        await Record(Id(subject.Value, "approve"), Approving(subject));
    }

    public async Task<List<StoredEvent>> All()
    {
        var all = new List<StoredEvent>();
        await foreach (var stored in Store.ReadAll(0, default))
            all.Add(stored);
        return all;
    }

    public void Dispose()
    {
        keys.Dispose();
        folder.Delete(recursive: true);
    }

    private static ProposalId Proposal(SubjectId subject) => new(Id(subject.Value, "proposal"));

    private static Guid Id(Guid of, string word) => Sample.Id(word, of.ToString());
}

/// <summary>The log with what was asked of it kept; slow if wanted, so that all look before anybody writes.</summary>
public sealed class WatchedStore(IEventStore store) : IEventStore
{
    public ConcurrentQueue<Wanted> Questions { get; } = [];

    public ConcurrentQueue<(Append Append, Appended Answer)> Appends { get; } = [];

    public TimeSpan Delay { get; set; }

    /// <summary>Happens once, before the next append.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public async Task<Found> Read(Wanted wanted, CancellationToken ct)
    {
        Questions.Enqueue(wanted);
        await Task.Delay(Delay, ct);
        return await store.Read(wanted, ct);
    }

    public async Task<Appended> Append(Append append, CancellationToken ct)
    {
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        await Task.Delay(Delay, ct);
        var answer = await store.Append(append, ct);
        Appends.Enqueue((append, answer));
        return answer;
    }

    public IAsyncEnumerable<StoredEvent> ReadAll(long after, CancellationToken ct) => store.ReadAll(after, ct);

    public Task<long> Head(CancellationToken ct) => store.Head(ct);
}
