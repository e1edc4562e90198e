namespace Registry.Audit;

/// <summary>Where in an event's canonical form stands what its head, its body and its row are made of.</summary>
/// <remarks>
/// One pass over the bytes. Ranges are of the bytes that were read: of a text what stands between its quotation marks;
/// empty if there is none.
/// </remarks>
public struct EventForm
{
    private bool isOdd;

    /// <summary>The array of codes with its brackets.</summary>
    public Range Categories { get; private set; }

    public Range Recipient { get; private set; }

    public Range Appeal { get; private set; }

    public Range Actor { get; private set; }

    public Range Door { get; private set; }

    public Range Ground { get; private set; }

    public Range Matter { get; private set; }

    public Range OccurredAt { get; private set; }

    public Range Operation { get; private set; }

    public Range Purpose { get; private set; }

    /// <summary>The object of commitments to values, with its braces.</summary>
    public Range Commitments { get; private set; }

    /// <summary>The object of sealed values, with its braces.</summary>
    public Range Boxes { get; private set; }

    /// <summary>The same with its name and one comma: what the body lacks.</summary>
    public Range Cut { get; private set; }

    /// <summary>Whether this is an event of the registry's form: only of such a one is a head made.</summary>
    public bool Conforms { get; private set; }

    /// <param name="json">An event with its sealed values, or a body, which is one without.</param>
    /// <returns>Whether this is an object in its canonical form, and no other line of an extract.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, out EventForm form)
    {
        form = default;
        try
        {
            var reader = new JcsReader(json, stackalloc (int, int)[JcsReader.Levels]);
            form.Read(ref reader, json);
            return true;
        }
        catch (MalformedException)
        {
            form = default;
            return false;
        }
    }

    /// <summary>The commitment to a field, or nothing.</summary>
    /// <param name="json">What was read.</param>
    public readonly ReadOnlySpan<byte> Commitment(ReadOnlySpan<byte> json, ReadOnlySpan<byte> field)
    {
        if (JcsReader.IsEmpty(Commitments))
            return [];
        var all = json[Commitments];
        var reader = new JcsReader(all, stackalloc (int, int)[JcsReader.Levels]);
        for (reader.Enter(); reader.Next();)
            if (reader.Value.SequenceEqual(field))
                return all[reader.Text()];
            else
                reader.Pass();
        return [];
    }

    private void Read(ref JcsReader reader, ReadOnlySpan<byte> json)
    {
        for (JcsReader.Require(reader.Enter()); reader.Next();)
        {
            var name = reader.Value;
            if (name.SequenceEqual("AppealId"u8))
                Appeal = reader.Text();
            else if (name.SequenceEqual("Categories"u8))
                Categories = Known(reader.Texts());
            else if (name.SequenceEqual("Circumstances"u8))
                ReadCircumstances(ref reader);
            else if (name.SequenceEqual("Personal"u8))
                ReadPersonal(ref reader, json);
            else if (name.SequenceEqual("RecipientId"u8))
                Recipient = Known(reader.Text());
            else
                ReadOther(ref reader, name);
        }

        reader.Finish();
        Conforms = !isOdd && Strict.IsTime(json[OccurredAt])
            && !JcsReader.IsEmpty(Door) && !JcsReader.IsEmpty(Ground) && !JcsReader.IsEmpty(Purpose);
    }

    private void ReadCircumstances(ref JcsReader reader)
    {
        for (var isObject = reader.Enter(); isObject && reader.Next();)
        {
            var name = reader.Value;
            if (name.SequenceEqual("Actor"u8))
                Actor = reader.Text();
            else if (name.SequenceEqual("Door"u8))
                Door = reader.Text();
            else if (name.SequenceEqual("Ground"u8))
                Ground = reader.Text();
            else if (name.SequenceEqual("Matter"u8))
                Matter = reader.Text();
            else if (name.SequenceEqual("OccurredAt"u8))
                OccurredAt = reader.Text();
            else if (name.SequenceEqual("Operation"u8))
                Operation = reader.Text();
            else if (name.SequenceEqual("Purpose"u8))
                Purpose = reader.Text();
            else
                reader.Pass();
        }
    }

    private void ReadPersonal(ref JcsReader reader, ReadOnlySpan<byte> json)
    {
        var isObject = reader.Enter();
        for (isOdd |= !isObject; isObject && reader.Next();)
        {
            var at = reader.At;
            if (reader.Value.SequenceEqual("Commitments"u8))
                Commitments = ReadCommitments(ref reader);
            else if (reader.Value.SequenceEqual("Boxes"u8))
                (Boxes, Cut) = (Known(reader.Members()), WithComma(json, at, reader.End));
            else
                reader.Pass();
        }
    }

    private static Range ReadCommitments(ref JcsReader reader)
    {
        var isObject = reader.Enter();
        var begin = reader.At;
        while (isObject && reader.Next())
            JcsReader.Require(!JcsReader.IsEmpty(reader.Text()));
        return isObject ? begin..reader.End : default;
    }

    /// <summary>By these names the lines of an extract are told from one another: no event has them.</summary>
    private static void ReadOther(ref JcsReader reader, ReadOnlySpan<byte> name)
    {
        JcsReader.Require(!name.SequenceEqual("lost"u8) && !name.SequenceEqual("proof"u8)
            && !name.SequenceEqual("streamTag"u8) && !name.SequenceEqual("v"u8));
        reader.Pass();
    }

    /// <summary>A member that must be of its kind where it is there.</summary>
    private Range Known(Range member)
    {
        isOdd |= JcsReader.IsEmpty(member);
        return member;
    }

    /// <summary>The comma after a member, or the one before it if it is the last.</summary>
    private static Range WithComma(ReadOnlySpan<byte> json, int at, int end) =>
        json[end] == ',' ? at..(end + 1) : json[at - 1] == ',' ? (at - 1)..end : at..end;
}
