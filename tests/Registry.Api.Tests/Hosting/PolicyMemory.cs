using Registry.Api.CentreConfiguration;
using System.Net;
using Registry.Api.Hosting;
using Registry.Api.Reads;
using Registry.Domain;
using Registry.Domain.Policies;
using Registry.Keys;
using Registry.Store;
using Registry.Store.Memory;

namespace Registry.Api.Tests.Hosting;

/// <summary>What stands above the log, over the log in memory and a clock that is moved by hand.</summary>
public sealed class PolicyMemory : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("registry-policy-");
    private readonly KeyFiles keys;
    private readonly Vault vault;
    private readonly Ledger ledger;

    public PolicyMemory(DateTimeOffset now)
    {
        Clock = new(now);
        keys = KeyFiles.OpenOrCreate(Path.Combine(folder.FullName, "keys"));
        vault = new(keys);
        var memory = new MemoryEventStore(Clock);
        memory.OpenEpoch(keys.OpenEpoch.Number);
        Store = memory;
        ledger = new(Store, vault, new());
        Centre = new(
            CentreFile.Read(null), vault.Ids.Derived("policy", "109"), vault.Ids.Derived("configuration", "109"));
        FirstFacts = new(ledger, vault, Centre, Documents, Clock);
        Reader = new(
            Store, Centre,
            new(folder.FullName, IPAddress.Loopback, 0, "", "", true, null, Centre.File)
            {
                Mirror = "",
                ReviewNoticeDays = 30,
                Ladder = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3)),
            },
            Clock);
    }

    public HandClock Clock { get; }

    public IEventStore Store { get; }

    public MemoryDocuments Documents { get; } = new();

    public Centre Centre { get; }

    public FirstFacts FirstFacts { get; }

    public PolicyReader Reader { get; }

    /// <summary>As an installation has it that began before translations were kept.</summary>
    public async Task PublishedOneWithoutTranslations()
    {
        var sha256 = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Defaults109.PolicyTexts()[Language.Kk]));
        var command = new PublishPolicy(
            Centre.PolicyStream, 1, sha256, Defaults109.PolicyEffectiveAt, ValueList.Of<Translation>(), null,
            About with { Door = Door.Reported });
        await Say(async states =>
        {
            var policy = await states.Policy(Centre.PolicyStream, default);
            return command.Decide(policy, new(Centre.Catalogue, policy, Clock.GetUtcNow()));
        });
    }

    public async Task Reviewed()
    {
        var command = new ReviewPolicy(Centre.PolicyStream, ReviewOutcome.Kept, null, About);
        await Say(async states => command.Decide(
            new(Centre.Catalogue, await states.Policy(Centre.PolicyStream, default), Clock.GetUtcNow())));
    }

    public async Task LawChanged(string act, DateOnly inForceOn)
    {
        var command = new ChangeLaw(Centre.PolicyStream, act, inForceOn, null, About);
        await Say(async states =>
        {
            var policy = await states.Policy(Centre.PolicyStream, default);
            return command.Decide(policy, new(Centre.Catalogue, policy, Clock.GetUtcNow()));
        });
    }

    public void Dispose()
    {
        keys.Dispose();
        folder.Delete(recursive: true);
    }

    private Circumstances About => new(
        Operation.Record, "appeals", LegalGround.OtherLaw, null, Channel.System, Medium.Electronic, true, 1,
        Language.Kk, new(Guid.Empty), new(Guid.Empty), null, Clock.GetUtcNow(), Door.Asked);

    private async Task Say(Func<States, Task<Decision>> decide) =>
        (await ledger.Transact(new("test", Guid.NewGuid(), default, About, CategorySet.Empty), decide, default))
            .ShouldBeOfType<Outcome.Recorded>();
}

/// <summary>A clock that stands still until it is moved; then whoever waited long enough is woken.</summary>
public sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<(DateTimeOffset At, TimerCallback Wake, object? State)> waiting = [];
    private DateTimeOffset now = now;

    /// <summary>How many wait for it.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return waiting.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
            waiting.Add((now + dueTime, callback, state));
        return new Nothing();
    }

    public void Move(TimeSpan by)
    {
        List<(DateTimeOffset At, TimerCallback Wake, object? State)> due;
        lock (gate)
        {
            now += by;
            due = waiting.FindAll(it => it.At <= now);
            waiting.RemoveAll(it => it.At <= now);
        }

        due.ForEach(it => it.Wake(it.State));
    }

    private sealed class Nothing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => default;
    }
}
