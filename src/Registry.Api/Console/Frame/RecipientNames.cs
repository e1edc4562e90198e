using Registry.Api.Reads;

namespace Registry.Api.Console.Frame;

/// <summary>Names of recipients: organisations, registered under them.</summary>
public sealed class RecipientNames(IReadOnlyDictionary<Guid, RecipientAnswer> all)
{
    public IEnumerable<RecipientAnswer> All => all.Values.OrderBy(it => it.Name, StringComparer.CurrentCulture);

    /// <summary>To choose from.</summary>
    public IEnumerable<(string Code, string Text)> Options =>
        All.Select(it => ($"{it.RecipientId}", Of(it.RecipientId)));

    public string Of(Guid id) => all.TryGetValue(id, out var it) && it.Name is { } name ? name : ShortId.Of(id);
}

/// <summary>Questions that many screens ask.</summary>
public static class CommonQuestions
{
    /// <summary>All of them, page by page: some 1,500.</summary>
    public static async Task<RecipientNames> Recipients(this Visit visit)
    {
        var all = new Dictionary<Guid, RecipientAnswer>();
        string? cursor = null;
        do
        {
            var answer = await visit.Ask("ListRecipients", ("Limit", Paging.MostLimit), ("Cursor", cursor));
            if (!answer.IsGood)
                break;
            var page = answer.As<ListAnswer<RecipientAnswer>>();
            foreach (var it in page.Items)
                all[it.RecipientId] = it;
            cursor = page.Next;
        }
        while (cursor is not null);
        return new(all);
    }
}
