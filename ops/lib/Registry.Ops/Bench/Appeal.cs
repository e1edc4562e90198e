namespace Registry.Ops.Bench;

/// <summary>An appeal that disclosures are recorded for, with the recipient assigned to it.</summary>
public sealed record Appeal(Guid AppealId, Guid RecipientId)
{
    public static IReadOnlyList<Appeal> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split(' ')).Select(ids => new Appeal(Guid.Parse(ids[0]), Guid.Parse(ids[1])))];

    public static void Write(string path, IEnumerable<Appeal> appeals) =>
        File.WriteAllLines(path, appeals.Select(appeal => $"{appeal.AppealId} {appeal.RecipientId}"));
}
