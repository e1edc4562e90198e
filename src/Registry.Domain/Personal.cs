namespace Registry.Domain;

/// <summary>
/// Values about a person in one slice: open on their way to the seal, closed under the slice's key ever after.
/// </summary>
/// <remarks>Never prints itself. Decisions and views meet it closed; who opens it puts that on record first.</remarks>
public abstract record Personal(Slice Slice)
{
    /// <summary>Field codes present; values are not needed to know them.</summary>
    public abstract IEnumerable<string> Fields { get; }

    public sealed override string ToString() => "[personal]";

    public sealed record Open(Slice Slice, FieldMap Values) : Personal(Slice)
    {
        public override IEnumerable<string> Fields => Values.Keys;
    }

    /// <param name="Boxes">Field code to sealed box, base64url.</param>
    /// <param name="Commitments">Field code to commitment, base64url.</param>
    public sealed record Closed(Slice Slice, FieldMap Boxes, FieldMap Commitments) : Personal(Slice)
    {
        public override IEnumerable<string> Fields => Boxes.Keys;
    }
}
