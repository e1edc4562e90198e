using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Api.Extracts.Evidence;

/// <summary>
/// Whether the leaves that were read are those of the signed tree: nothing is issued that its reader would refuse.
/// </summary>
public abstract class LeafProof
{
    public abstract void Take(Hash leaf);

    /// <exception cref="LedgerGapException">They are not.</exception>
    public abstract void Finish();

    /// <summary>All leaves of a range, after the perfect subtrees before it.</summary>
    public sealed class OfRange(CompactRange before, PublishedCheckpoint end) : LeafProof
    {
        public override void Take(Hash leaf) => before.Append(leaf);

        public override void Finish()
        {
            if (before.Size != end.Size || before.Root() != end.Root)
                throw new LedgerGapException("The log does not have the leaves of the signed tree.");
        }
    }

    /// <summary>Single leaves, each with its proof.</summary>
    public sealed class OfPlaces(IReadOnlyList<(long Index, Hash[] Proof)> places, PublishedCheckpoint end) : LeafProof
    {
        private int next;

        public override void Take(Hash leaf)
        {
            var (index, proof) = places[next++];
            if (!Proofs.VerifyInclusion(leaf, index, end.Size, proof, end.Root))
                throw new LedgerGapException("A leaf is not the one of the signed tree.");
        }

        public override void Finish()
        {
            if (next != places.Count)
                throw new LedgerGapException("A leaf of the signed tree is missing.");
        }
    }
}

/// <summary>The log does not have what the signed tree says it had: no extract of it can be built.</summary>
public sealed class LedgerGapException : Exception
{
    public LedgerGapException() { }
    public LedgerGapException(string message) : base(message) { }
    public LedgerGapException(string message, Exception inner) : base(message, inner) { }
}
