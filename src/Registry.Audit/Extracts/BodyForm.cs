using System.Text.Json;

namespace Registry.Audit.Extracts;

/// <summary>Where in a body stands what is shown of it; between quotation marks, empty if there is none.</summary>
internal sealed class BodyForm
{
    private readonly List<(Range Field, Range Hash)> commitments = [];

    public Range OccurredAt { get; private set; }

    public Range Operation { get; private set; }

    public Range Matter { get; private set; }

    public Range Actor { get; private set; }

    public Range Appeal { get; private set; }

    /// <returns>Whether the line is a body, in its canonical form.</returns>
    public bool TryRead(ReadOnlySpan<byte> line)
    {
        commitments.Clear();
        (OccurredAt, Operation, Matter, Actor, Appeal) = (default, default, default, default, default);
        try
        {
            var reader = new JcsReader(line, stackalloc (int, int)[JcsReader.Levels]);
            reader.Read();
            JcsReader.Require(reader.Token == JsonTokenType.StartObject);
            Members(ref reader);
            reader.Finish();
            return true;
        }
        catch (MalformedException)
        {
            return false;
        }
    }

    /// <summary>The commitment to a field, or nothing.</summary>
    public ReadOnlySpan<byte> Commitment(ReadOnlySpan<byte> body, ReadOnlySpan<byte> field)
    {
        foreach (var (name, hash) in commitments)
            if (body[name].SequenceEqual(field))
                return body[hash];
        return [];
    }

    private void Members(ref JcsReader reader)
    {
        for (reader.Read(); reader.Token == JsonTokenType.PropertyName; reader.Read())
        {
            var name = reader.Value;
            JcsReader.Require(!name.SequenceEqual("v"u8) && !name.SequenceEqual("streamTag"u8)
                && !name.SequenceEqual("proof"u8));
            var isAppeal = name.SequenceEqual("AppealId"u8);
            var isCircumstances = name.SequenceEqual("Circumstances"u8);
            var isPersonal = name.SequenceEqual("Personal"u8);
            reader.Read();
            if (isAppeal && reader.Token == JsonTokenType.String)
                Appeal = (reader.At + 1)..(reader.End - 1);
            else if (isCircumstances && reader.Token == JsonTokenType.StartObject)
                Circumstances(ref reader);
            else if (isPersonal && reader.Token == JsonTokenType.StartObject)
                Personal(ref reader);
            else
                reader.Skip();
        }
    }

    private void Circumstances(ref JcsReader reader)
    {
        for (reader.Read(); reader.Token == JsonTokenType.PropertyName; reader.Read())
        {
            var name = reader.Value;
            reader.Read();
            var text = reader.Token == JsonTokenType.String ? (reader.At + 1)..(reader.End - 1) : default;
            if (name.SequenceEqual("OccurredAt"u8))
                OccurredAt = text;
            else if (name.SequenceEqual("Operation"u8))
                Operation = text;
            else if (name.SequenceEqual("Matter"u8))
                Matter = text;
            else if (name.SequenceEqual("Actor"u8))
                Actor = text;
            reader.Skip();
        }
    }

    private void Personal(ref JcsReader reader)
    {
        for (reader.Read(); reader.Token == JsonTokenType.PropertyName; reader.Read())
        {
            var isCommitments = reader.Value.SequenceEqual("Commitments"u8);
            reader.Read();
            if (!isCommitments || reader.Token != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            for (reader.Read(); reader.Token == JsonTokenType.PropertyName; reader.Read())
            {
                var field = (reader.At + 1)..(reader.At + 1 + reader.Value.Length);
                commitments.Add((field, Lines.Text(ref reader)));
            }
        }
    }
}
