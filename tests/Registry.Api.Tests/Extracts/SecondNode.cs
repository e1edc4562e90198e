using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Registry.Api.CentreConfiguration;
using Registry.Api.Hosting;
using Registry.Api.Operations;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Tests.Extracts;

/// <summary>
/// Another node on the same database and keys, wired as the service is: it approves without the message that would have
/// the service build, and issues what a builder would have built.
/// </summary>
public sealed class SecondNode : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public SecondNode(ServiceProcess service)
    {
        var settings = new Settings(
            service.Data, IPAddress.Loopback, 0, service.Database.Service, service.Database.Owner, true, null,
            CentreFile.Read(null))
        {
            ReviewNoticeDays = 30, Mirror = service.Mirror.Socket,
            Ladder = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), TimeSpan.FromHours(4)),
        };
        services = new ServiceCollection().AddLogging().AddRegistry(settings).BuildServiceProvider();
    }

    public ExtractDesk Extracts => services.GetRequiredService<ExtractDesk>();

    public IOpenings Openings => services.GetRequiredService<IOpenings>();

    public ExtractFolder Folder => services.GetRequiredService<ExtractFolder>();

    public TreeComparison Tree => services.GetRequiredService<TreeComparison>();

    private Desk Desk => services.GetRequiredService<Desk>();

    public static IssuedFile Made { get; } = new(new string('a', 64), 109, 0, 9, 3, ValueList.Of<string>("address"));

    /// <summary>Approved now, or so long ago that it expires soon.</summary>
    public async Task Approved(Guid id, DateTimeOffset? now = null)
    {
        var at = now ?? Desk.Now;
        await Transact(async (states, frame) =>
        {
            var extract = await states.Extract(new(id), default);
            var about = extract.Ordered!.About with { Actor = new(Guid.NewGuid()), OccurredAt = at };
            return new ApproveExtract(new(id), MayApprove: true, new(Guid.NewGuid()), about).Decide(
                extract, await States(states, extract), frame);
        }, Desk.Now);
    }

    /// <summary>Approved, its rows and its file written, and issued as if its term were over in a while.</summary>
    public async Task Issued(Guid id, TimeSpan left, params Guid[] keys)
    {
        var then = Desk.Now - TimeSpan.FromDays(30) + left;
        await Approved(id, then);
        await Openings.Add(id, keys, default);
        Directory.CreateDirectory(Folder.Folder);
        await File.WriteAllTextAsync(Folder.PathOf(new(id)), "sealed");
        await Transact(async (states, frame) =>
        {
            var extract = await states.Extract(new(id), default);
            return new IssueExtract(new(id), Made).Decide(extract, (await States(states, extract)).Subject, frame);
        }, then);
    }

    /// <summary>Leads until all that is recorded is under a signed checkpoint, and leaves.</summary>
    public async Task GrowTree()
    {
        var leader = services.GetRequiredService<TreeLeader>();
        for (var rounds = 0; await leader.Round(default) || !leader.Leads; rounds++, await Task.Delay(100))
            rounds.ShouldBeLessThan(200, "the lease of the one before ends after some seconds");
        await leader.Leave(default);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task Transact(Func<States, Domain.Catalogues.Frame, Task<Decision>> decide, DateTimeOffset now)
    {
        var about = new Circumstances(
            Operation.Provide, "appeals", LegalGround.OtherLaw, null, Channel.System, Medium.Electronic, true, 1,
            Language.Kk, new(Guid.NewGuid()), new(Guid.NewGuid()), null, now, Door.Asked);
        var asked = new Asked("second node", Guid.NewGuid(), default, about, CategorySet.Empty);
        var outcome = await Desk.Ledger.Transact(asked, async states =>
            await decide(states, await Desk.Frame(states, now, default)) is Decision.Accepted { Effect: var effect }
                ? Decision.Accept(effect with
                {
                    Reminders = [.. effect.Reminders.Where(it => it.Kind != Reminder.ExtractApproved)],
                })
                : throw new InvalidOperationException("Refused."), default);
        outcome.ShouldBeOfType<Outcome.Recorded>();
    }

    private static async Task<ExtractStates> States(States states, Extract extract)
    {
        var query = extract.Ordered!.Query;
        return new(
            query.Receiver is { } receiver ? await states.Recipient(receiver, default) : Recipient.None,
            query.SubjectId is { } subject ? await states.Subject(subject, default) : Subject.Nobody);
    }
}
