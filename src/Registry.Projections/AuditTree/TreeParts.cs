using Npgsql;
using Registry.Audit;
using Registry.Store;

namespace Registry.Projections.AuditTree;

/// <summary>All that works on the tree, made once and wired to each other.</summary>
public sealed class TreeParts
{
    public TreeParts(IEventStore store, NpgsqlDataSource views, IMirror mirror, LogIdentity log, TreeSight sight)
    {
        (Mirror, Log, Notices, Remembered, Leaves) =
            (mirror, log, sight.Notices, sight.Remembered, sight.Leaves);
        Tree = new(views);
        Writing = new(views);
        Walk = new(store, Tree);
        Tiles = new(Tree, Walk, sight.Leaves);
        Sequencer = new(Walk, sight.Leaves, Remembered, Notices);
        Publisher = new(Tree, Writing, Tiles, mirror, log, Notices);
    }

    public IMirror Mirror { get; }

    public LogIdentity Log { get; }

    public LedgerNotices Notices { get; }

    public RememberedLeaves Remembered { get; }

    public Leaves Leaves { get; }

    public TreeStore Tree { get; }

    public TreeWriting Writing { get; }

    public LeafWalk Walk { get; }

    public TreeTiles Tiles { get; }

    public Sequencer Sequencer { get; }

    public Publisher Publisher { get; }

    /// <summary>The mirror holds what was published, signed by our key, or we do not go on.</summary>
    /// <exception cref="LedgerFaultException">It does not.</exception>
    public void Judge(PublishedCheckpoint? published, MirrorState mirrored)
    {
        if (mirrored.IsNew)
        {
            if (published is not null)
                throw new LedgerFaultException(LedgerFault.MirrorBehind);
            return;
        }

        var signed = SignedNote.Parse(mirrored.Note!.Value.Span);
        if (signed.ClaimOf(Log.Key) != NoteClaim.Holds)
            throw new LedgerFaultException(LedgerFault.MirrorRefuses);
        var head = Checkpoint.Parse(signed.Text);
        if (head.Origin != Log.Origin || head.Size != mirrored.Size)
            throw new LedgerFaultException(LedgerFault.MirrorRefuses);
        if (published is not null && mirrored.Size < published.Size)
            throw new LedgerFaultException(LedgerFault.MirrorBehind);
        if (published is not null && mirrored.Size == published.Size && head.Root != published.Root)
            throw new LedgerFaultException(LedgerFault.TreeDiffers);
    }
}

/// <summary>How leaves are made, which are remembered, and who is told.</summary>
public sealed record TreeSight(Leaves Leaves, RememberedLeaves Remembered, LedgerNotices Notices);
