using System.Text.Json;

namespace Registry.Audit;

/// <summary>Where in an event's canonical form stands what its head is made of, and where its sealed values.</summary>
/// <remarks>One pass over the bytes. Ranges are of the bytes that were read.</remarks>
internal struct LeafForm
{
    /// <summary>RFC 3339, UTC, six digits of a second; <c>0</c> stands for any digit.</summary>
    private const string Moment = "0000-00-00T00:00:00.000000Z";
    private const int Day = 10;

    /// <summary>The array of codes with its brackets; empty if there is none.</summary>
    public Range Categories { get; private set; }

    /// <summary>Between its quotation marks, as are all below; empty if there is none.</summary>
    public Range Recipient { get; private set; }

    public Range Door { get; private set; }

    public Range Ground { get; private set; }

    public Range OccurredOn { get; private set; }

    public Range Purpose { get; private set; }

    /// <summary>The object of sealed values; empty if there is none.</summary>
    public Range Boxes { get; private set; }

    /// <summary>The same with its name and one comma: what the body lacks.</summary>
    public Range Cut { get; private set; }

    /// <returns>Whether this is an event of the registry's form.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, out LeafForm form)
    {
        form = default;
        try
        {
            var reader = new JcsReader(json, stackalloc (int, int)[JcsReader.Levels]);
            form.Event(ref reader, json);
            return true;
        }
        catch (MalformedException)
        {
            form = default;
            return false;
        }
    }

    private void Event(ref JcsReader reader, ReadOnlySpan<byte> json)
    {
        Begin(ref reader);
        var hasCircumstances = false;
        while (Next(ref reader))
        {
            var name = reader.Value;
            if (name.SequenceEqual("Categories"u8))
                Categories = Texts(ref reader);
            else if (name.SequenceEqual("Circumstances"u8))
                hasCircumstances = Circumstances(ref reader);
            else if (name.SequenceEqual("Personal"u8))
                Personal(ref reader, json);
            else if (name.SequenceEqual("RecipientId"u8))
                Recipient = Text(ref reader);
            else
                Other(ref reader);
        }

        reader.Finish();
        JcsReader.Require(hasCircumstances);
    }

    private bool Circumstances(ref JcsReader reader)
    {
        var found = 0;
        reader.Read();
        for (Begin(ref reader, isRead: true); Next(ref reader);)
        {
            var name = reader.Value;
            if (name.SequenceEqual("Door"u8))
                (Door, found) = (Text(ref reader), found + 1);
            else if (name.SequenceEqual("Ground"u8))
                (Ground, found) = (Text(ref reader), found + 1);
            else if (name.SequenceEqual("OccurredAt"u8))
                (OccurredOn, found) = (Time(ref reader), found + 1);
            else if (name.SequenceEqual("Purpose"u8))
                (Purpose, found) = (Text(ref reader), found + 1);
            else
                Other(ref reader);
        }

        JcsReader.Require(found == 4);
        return true;
    }

    private void Personal(ref JcsReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        for (Begin(ref reader, isRead: true); Next(ref reader);)
        {
            var (at, isBoxes) = (reader.At, reader.Value.SequenceEqual("Boxes"u8));
            reader.Read();
            JcsReader.Require(!isBoxes || reader.Token == JsonTokenType.StartObject);
            var begin = reader.At;
            reader.Skip();
            if (isBoxes)
                (Boxes, Cut) = (begin..reader.End, WithComma(json, at, reader.End));
        }
    }

    /// <summary>The comma after a member, or the one before it if it is the last.</summary>
    private static Range WithComma(ReadOnlySpan<byte> json, int at, int end) =>
        json[end] == ',' ? at..(end + 1) : json[at - 1] == ',' ? (at - 1)..end : at..end;

    private static void Begin(ref JcsReader reader, bool isRead = false)
    {
        if (!isRead)
            reader.Read();
        JcsReader.Require(reader.Token == JsonTokenType.StartObject);
    }

    /// <returns>Whether a name stands here; else the object is over.</returns>
    private static bool Next(ref JcsReader reader)
    {
        reader.Read();
        return reader.Token == JsonTokenType.PropertyName;
    }

    private static void Other(ref JcsReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    private static Range Text(ref JcsReader reader)
    {
        reader.Read();
        JcsReader.Require(reader.Token == JsonTokenType.String && !reader.Value.IsEmpty);
        return (reader.At + 1)..(reader.End - 1);
    }

    private static Range Texts(ref JcsReader reader)
    {
        reader.Read();
        JcsReader.Require(reader.Token == JsonTokenType.StartArray);
        var begin = reader.At;
        for (reader.Read(); reader.Token != JsonTokenType.EndArray; reader.Read())
            JcsReader.Require(reader.Token == JsonTokenType.String);
        return begin..reader.End;
    }

    private static Range Time(ref JcsReader reader)
    {
        var text = Text(ref reader);
        var isTime = reader.Value.Length == Moment.Length;
        for (var n = 0; isTime && n < Moment.Length; n++)
            isTime = Moment[n] == '0' ? char.IsAsciiDigit((char)reader.Value[n]) : Moment[n] == reader.Value[n];
        JcsReader.Require(isTime);
        return text.Start..(text.Start.Value + Day);
    }
}
