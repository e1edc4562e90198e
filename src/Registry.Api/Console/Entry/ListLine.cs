using Registry.Api.Console.Frame;
using Registry.Domain.Words;
using Registry.Keys;

namespace Registry.Api.Console.Entry;

/// <summary>A line of a list: the disclosure it says was made, or what is wrong with it and in which column.</summary>
public sealed record ListLine(int Number, EntryForm Form, IReadOnlyList<(string Column, string Code)> Wrongs)
{
    public bool IsGood => Wrongs.Count == 0;

    /// <summary>
    /// The same line of the same list is the same operation, however often it is sent and wherever it stands by then.
    /// </summary>
    /// <param name="time">How often the list has said it by then.</param>
    public static Guid OperationId(EventIds ids, Guid batch, string said, int time) =>
        ids.Derived("entry-list", $"{batch:N} {time} {said}");

    /// <param name="head">Its columns, as the head of the list has them.</param>
    public static ListLine Of(
        int number, IReadOnlyList<string> head, string[] cells, ListColumns columns, EntryForm start,
        DateTimeOffset now)
    {
        if (cells.Length > head.Count)
            return new(number, start, [("", "too-many-cells")]);
        var said = head.Zip(cells).Where(it => it.Second.Length > 0)
            .ToDictionary(it => it.First, it => it.Second, StringComparer.Ordinal);
        var form = Read(said, columns, start);
        var wrongs = form.Lacks(now).Select(it => (Column(it.At), it.Code)).Distinct().ToList();
        wrongs = [.. wrongs.Select(it => it is (var column, "choose") && said.ContainsKey(column)
            ? (column, "not-of-the-list")
            : it)];
        if (said.TryGetValue("appeal", out var appeal) && EntryForm.Id(appeal) is null)
            wrongs.Add(("appeal", "not-an-id"));
        return new(number, form, wrongs);
    }

    /// <summary>Whom it is about: exactly one person, or it stays unrecorded.</summary>
    public async Task<ListLine> Placed(Visit visit)
    {
        if (!IsGood)
            return this;
        var whom = await Whom.Find(visit, Form);
        var column = Form.Find == $"{Form.AppealId}" ? "appeal" : "person";
        return (whom.Wrong, whom.Subjects) switch
        {
            ({ Any: true } wrong, _) => this with { Wrongs = [(column, wrong.CodeOf("find") ?? wrong.Code)] },
            (_, [var only]) => this with
            {
                Form = Form with { SubjectId = only, AppealId = Form.AppealId ?? whom.AppealId },
            },
            (_, []) => this with { Wrongs = [(column, "nobody")] },
            _ => this with { Wrongs = [(column, "several")] },
        };
    }

    private static EntryForm Read(Dictionary<string, string> said, ListColumns columns, EntryForm start)
    {
        string? Code(TermList list, string column) => Said(column) is { } text ? columns.Term(list, text) : null;
        string? Said(string column) => said.GetValueOrDefault(column);
        var moment = (Said("occurred") ?? "").Split([' ', 'T', ','], 2, StringSplitOptions.TrimEntries);
        var appeal = EntryForm.Id(Said("appeal"));
        return start with
        {
            Find = Said("person") ?? (appeal is null ? Said("appeal") : $"{appeal}"),
            AppealId = appeal,
            RecipientId = Said("recipient") is { } recipient ? columns.Recipient(recipient) : null,
            Categories = Said("categories") is { } categories ? columns.Categories(categories) ?? [] : [],
            Day = moment[0],
            Time = moment.Length > 1 ? moment[1] : null,
            Channel = Code(CircumstanceTerms.Channels, "channel"),
            Medium = Code(CircumstanceTerms.Media, "medium"),
            Purpose = Said("purpose") is { } purpose ? columns.Purpose(purpose) : null,
            Ground = Code(GroundTerms.Legal, "ground"),
            Reason = Said("reason"),
            Document = Said("document"),
        };
    }

    /// <summary>Where a field of the page stands in a list.</summary>
    private static string Column(string field) => field switch
    {
        "find" => "person",
        "day" or "time" => "occurred",
        _ => field,
    };
}
