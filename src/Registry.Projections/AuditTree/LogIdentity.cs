using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>Who signs checkpoints. The key itself is elsewhere: a view knows none.</summary>
/// <param name="Key">Its name is the origin of the log.</param>
/// <param name="Sign">ECDSA P-256 with SHA-256 of the text, in DER.</param>
public sealed record LogIdentity(Vkey Key, Func<byte[], byte[]> Sign)
{
    public string Origin => Key.Name;
}
