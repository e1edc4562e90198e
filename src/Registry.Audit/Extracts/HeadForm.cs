using System.Text.Json;

namespace Registry.Audit.Extracts;

/// <summary>Where in a head its members stand: between their quotation marks; empty if there is none.</summary>
internal struct HeadForm
{
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

    private bool HasVersion { get; set; }

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
            return form.IsWhole(line);
        }
        catch (MalformedException)
        {
            return false;
        }
    }

    private void Read(ref JcsReader reader, ReadOnlySpan<byte> line)
    {
        reader.Read();
        for (reader.Read(); reader.Token == JsonTokenType.PropertyName; reader.Read())
        {
            var name = reader.Value;
            if (name.SequenceEqual("categories"u8))
                Categories = Lines.Texts(ref reader);
            else if (name.SequenceEqual("v"u8))
                HasVersion = Lines.Number(ref reader) == 1;
            else if (!Set(name, Lines.Text(ref reader)))
                JcsReader.Require(false);
        }

        reader.Finish();
        IsNonconforming = line[Type].SequenceEqual("nonconforming"u8);
    }

    private bool Set(ReadOnlySpan<byte> name, Range value)
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
            return false;
        return true;
    }

    private readonly bool IsWhole(ReadOnlySpan<byte> line)
    {
        if (!HasVersion || !Has(Type) || !Lines.IsTime(line[RecordedAt]) || !Lines.IsHash(line[Rest]))
            return false;
        if (IsNonconforming)
            return !Has(Categories) && !Has(Door) && !Has(Ground) && !Has(OccurredOn) && !Has(Purpose)
                && !Has(Recipient);
        var door = line[Door];
        return Has(Ground) && Has(Purpose) && Lines.IsDay(line[OccurredOn])
            && (door.SequenceEqual("asked"u8) || door.SequenceEqual("reported"u8) || door.SequenceEqual("imported"u8));
    }

    private static bool Has(Range member) => !member.Equals(default);
}
