using Registry.Store;

namespace Registry.Projections.AuditTree;

/// <summary>Grows the tree while this node leads: sequence, integrate, publish.</summary>
/// <remarks>
/// Holds nothing that the database and the mirror do not say, so whatever goes wrong it lets go of all, and the next
/// round begins from what stands there. A leader that met a fault keeps its lease: another node, which remembers no
/// leaves of appends, must not go on where this one stopped.
/// </remarks>
public sealed class TreeLeader(TreeParts parts, IEventStore store, Lease lease) : IDisposable
{
    /// <summary>Leaves a checkpoint: some megabytes, and a second of work.</summary>
    public const int MostLeaves = 8192;

    private readonly SemaphoreSlim turn = new(1);
    private long? term;
    private Standing? standing;

    public bool Leads => term is not null;

    /// <summary>Takes or keeps the lead, and publishes what is new, if anything is.</summary>
    /// <returns>Whether there is more at once.</returns>
    /// <exception cref="LedgerFaultException">The tree must not grow.</exception>
    public async Task<bool> Round(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (term is { } mine)
                await lease.Renew(mine, ct);
            else if ((term = await lease.Take(ct)) is null)
                return false;
            await parts.Notices.Came(TreeStep.Led);
            standing ??= await Begin(ct);
            return await Advance(ct);
        }
        catch (NotLeadingException)
        {
            (term, standing) = (null, null);
            return false;
        }
        catch
        {
            standing = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>So that another node need not wait for the end of the lease.</summary>
    public async Task Leave(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (term is { } mine)
                await lease.Leave(mine, ct);
            (term, standing) = (null, null);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<bool> Advance(CancellationToken ct)
    {
        var (published, edge) = standing!;
        var leaves = await parts.Sequencer.After(published.Size, published.Position, MostLeaves, ct);
        await parts.Notices.Came(TreeStep.Sequenced);
        if (leaves.Count == 0)
            return false;
        var growth = Integrator.Grow(edge, published.Position, leaves);
        await parts.Notices.Came(TreeStep.Integrated);
        await lease.Renew(term!.Value, ct); // who was replaced meanwhile does not even trouble the mirror
        var next = await parts.Publisher.Publish(term.Value, published, growth, leaves, ct);
        standing = new(next, growth.Edge);
        parts.Remembered.Forget(leaves.Where(leaf => leaf.Leaf.Event is not null).Select(it => it.Leaf.Event!.Id));
        return leaves.Count == MostLeaves;
    }

    /// <summary>What was published and what the mirror witnessed are brought together, or found to disagree.</summary>
    private async Task<Standing> Begin(CancellationToken ct)
    {
        var (published, mirrored) = (await parts.Tree.Latest(ct), await parts.Mirror.State(ct));
        parts.Judge(published, mirrored);
        var edge = await parts.Tiles.Edge(published?.Size ?? 0, ct);
        if (published is not null && edge.Root() != published.Root)
            throw new LedgerFaultException(LedgerFault.TreeDiffers);
        if (published is null && mirrored.IsNew)
            return await BeginEmpty(edge, ct);
        if (published is null || mirrored.Size > published.Size)
            return await Adopt(published, mirrored, edge, ct);
        return new(published, edge);
    }

    /// <summary>
    /// An empty tree is signed and witnessed before the first event, so that a mirror without a checkpoint beside a
    /// database with events always means a lost mirror.
    /// </summary>
    private async Task<Standing> BeginEmpty(TreeEdge edge, CancellationToken ct)
    {
        if (await store.Head(ct) > 0)
            throw new LedgerFaultException(LedgerFault.MirrorBehind);
        var growth = Integrator.Grow(edge, 0, []);
        return new(await parts.Publisher.Publish(term!.Value, null, growth, [], ct), growth.Edge);
    }

    private async Task<Standing> Adopt(
        PublishedCheckpoint? published, MirrorState mirrored, TreeEdge edge, CancellationToken ct)
    {
        var (size, position) = (published?.Size ?? 0, published?.Position ?? 0);
        var leaves = await parts.Sequencer.After(size, position, mirrored.Size - size, ct);
        if (leaves.Count < mirrored.Size - size)
            throw new LedgerFaultException(LedgerFault.DatabaseBehind);
        var growth = Integrator.Grow(edge, position, leaves);
        return new(
            await parts.Publisher.Adopt(term!.Value, published, growth, mirrored.Note!.Value, ct), growth.Edge);
    }

    private sealed record Standing(PublishedCheckpoint Published, TreeEdge Edge);
}
