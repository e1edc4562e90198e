namespace Registry.Api.Extracts.Printing;

/// <summary>A shown entry as a page has it.</summary>
/// <param name="Values">In the order of the fields; null where none is opened.</param>
public sealed record PrintedRow(
    long Index, string RecordedAt, string OccurredAt, string Operation, string Recipient, string Purpose,
    string Ground, IReadOnlyList<string> Categories, IReadOnlyList<string?> Values);

/// <summary>The rows of a page, or how many there were of each day when they are too many for one.</summary>
/// <remarks>Bounded: what is kept does not grow with the extract.</remarks>
public sealed class PrintedRows
{
    /// <summary>Ours: some hundred sheets; also of lines of the summary.</summary>
    public const int Most = 5000;

    private readonly List<PrintedRow> rows = [];
    private Dictionary<(string Day, string Recipient), long> days = [];

    /// <summary>All entries that were shown.</summary>
    public long Count { get; private set; }

    public bool AreTooMany => Count > Most;

    /// <summary>Empty if they are too many.</summary>
    public IReadOnlyList<PrintedRow> Rows => rows;

    /// <summary>By day and recipient; by day alone, with recipients empty, if those were too many.</summary>
    public IEnumerable<(string Day, string Recipient, long Count)> Days => days
        .OrderBy(it => it.Key.Day, StringComparer.Ordinal).ThenBy(it => it.Key.Recipient, StringComparer.Ordinal)
        .Select(it => (it.Key.Day, it.Key.Recipient, it.Value));

    private bool IsByDayAlone { get; set; }

    /// <param name="row">Asked for only while it will be printed.</param>
    public void Add(string day, string recipient, Func<PrintedRow> row)
    {
        Count++;
        if (Count <= Most)
            rows.Add(row());
        else
            rows.Clear();
        var key = (day, IsByDayAlone ? "" : recipient);
        days[key] = days.GetValueOrDefault(key) + 1;
        if (days.Count > Most && !IsByDayAlone)
            Collapse();
    }

    private void Collapse()
    {
        IsByDayAlone = true;
        days = days.GroupBy(it => it.Key.Day)
            .ToDictionary(group => (group.Key, ""), group => group.Sum(it => it.Value));
    }
}
