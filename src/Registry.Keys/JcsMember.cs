namespace Registry.Keys;

/// <summary>
/// A member of an object that is being written: where its unescaped name and its canonical bytes stand.
/// </summary>
internal readonly record struct JcsMember(int NameAt, int NameLength, int At, int Length)
{
    public ReadOnlySpan<byte> Name(byte[] names) => names.AsSpan(NameAt, NameLength);

    public int CompareTo(JcsMember other, byte[] names) => Name(names).SequenceCompareTo(other.Name(names));

    /// <summary>RFC 8785 section 3.2.3 orders by UTF-16 code units; for ASCII that is the order of bytes.</summary>
    public readonly struct ByName(byte[] names) : IComparer<JcsMember>
    {
        public int Compare(JcsMember x, JcsMember y) => x.CompareTo(y, names);
    }
}
