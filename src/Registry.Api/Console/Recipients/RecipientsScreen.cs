using Registry.Api.Console.Frame;
using Registry.Api.Reads;

namespace Registry.Api.Console.Recipients;

/// <summary>GET /console/recipients: who may receive data, and what stands in their way.</summary>
public static class RecipientsScreen
{
    private const int Rows = 50;

    public static async Task<IResult> Show(Visit visit, string? cursor)
    {
        var list = await visit.Ask("ListRecipients", ("Limit", Rows), ("Cursor", cursor));
        if (!list.IsGood)
            return visit.Refused(list);
        return visit.Show<RecipientsPage>(new RecipientsModel(
            list.As<ListAnswer<RecipientAnswer>>(), [.. (await visit.Recipients()).All], cursor, visit.Now));
    }
}

/// <summary>A page of the register, and all of it to count.</summary>
public sealed record RecipientsModel(
    ListAnswer<RecipientAnswer> List, IReadOnlyList<RecipientAnswer> All, string? Cursor, DateTimeOffset Now)
{
    public int Suspended => All.Count(it => it.SuspendedAt is not null);

    /// <summary>Without an undertaking that counts today: they get nothing.</summary>
    public int Unbound => All.Count(it => !IsBound(it));

    public bool IsBound(RecipientAnswer it) => it.UndertakingUntil is { } until && until > Now;
}
