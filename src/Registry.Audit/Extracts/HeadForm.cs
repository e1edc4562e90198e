namespace Registry.Audit.Extracts;

/// <summary>Where in a head its members stand: between their quotation marks; empty if there is none.</summary>
public struct HeadForm
{
    /// <summary>The array with its brackets.</summary>
    public Range Categories { get; private set; }

    public Range Door { get; private set; }

    public Range Ground { get; private set; }

    public Range OccurredOn { get; private set; }

    public Range Purpose { get; private set; }

    public Range Recipient { get; private set; }

    public Range RecordedAt { get; private set; }

    public Range Rest { get; private set; }

    public Range Type { get; private set; }

    public bool IsNonconforming { get; private set; }

    /// <summary>By its first member, so that the many lines that are heads need not be read twice.</summary>
    public static bool Begins(ReadOnlySpan<byte> line) => line.StartsWith("{\"categories\":["u8)
        || line.StartsWith("{\"door\":\""u8) || line.StartsWith("{\"recordedAt\":\""u8);

    /// <returns>Whether the line has the members of docs/extract-format.md section 1.1, in their form.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, out HeadForm form)
    {
        form = default;
        try
        {
            var reader = new JcsReader(line, stackalloc (int, int)[JcsReader.Levels]);
            form.Read(ref reader, line);
            return true;
        }
        catch (MalformedException)
        {
            return false;
        }
    }

    private void Read(ref JcsReader reader, ReadOnlySpan<byte> line)
    {
        var isOfVersion = false;
        for (JcsReader.Require(reader.Enter()); reader.Next();)
        {
            var name = reader.Value;
            if (name.SequenceEqual("categories"u8))
                Categories = Known(reader.Texts());
            else if (name.SequenceEqual("v"u8))
                isOfVersion = reader.Is("1"u8);
            else
                Set(name, Known(reader.Text()));
        }

        reader.Finish();
        IsNonconforming = line[Type].SequenceEqual("nonconforming"u8);
        JcsReader.Require(isOfVersion && !JcsReader.IsEmpty(Type) && Strict.IsTime(line[RecordedAt])
            && Hash.IsBase64Url(line[Rest]) && (IsNonconforming ? HasNoFacets() : HasFacets(line)));
    }

    private void Set(ReadOnlySpan<byte> name, Range value)
    {
        if (name.SequenceEqual("door"u8))
            Door = value;
        else if (name.SequenceEqual("ground"u8))
            Ground = value;
        else if (name.SequenceEqual("occurredOn"u8))
            OccurredOn = value;
        else if (name.SequenceEqual("purpose"u8))
            Purpose = value;
        else if (name.SequenceEqual("recipient"u8))
            Recipient = value;
        else if (name.SequenceEqual("recordedAt"u8))
            RecordedAt = value;
        else if (name.SequenceEqual("rest"u8))
            Rest = value;
        else if (name.SequenceEqual("type"u8))
            Type = value;
        else
            JcsReader.Require(false);
    }

    private static Range Known(Range member)
    {
        JcsReader.Require(!JcsReader.IsEmpty(member));
        return member;
    }

    private readonly bool HasFacets(ReadOnlySpan<byte> line) => line[Door] is var door
        && (door.SequenceEqual("asked"u8) || door.SequenceEqual("reported"u8) || door.SequenceEqual("imported"u8))
        && !JcsReader.IsEmpty(Ground) && !JcsReader.IsEmpty(Purpose) && Strict.IsDay(line[OccurredOn]);

    private readonly bool HasNoFacets() => JcsReader.IsEmpty(Categories) && JcsReader.IsEmpty(Door)
        && JcsReader.IsEmpty(Ground) && JcsReader.IsEmpty(OccurredOn) && JcsReader.IsEmpty(Purpose)
        && JcsReader.IsEmpty(Recipient);
}
