using Registry.Api.Console.Frame;
using Registry.Api.Reads;

namespace Registry.Api.Console.Refusals;

/// <summary>GET /console/refusals: what a rule said no to, and how often.</summary>
public static class RefusalsScreen
{
    private const int Rows = 50;

    public static async Task<IResult> Show(Visit visit, string? code, string? cursor)
    {
        var list = await visit.Ask("ListRefusals", ("code", code), ("limit", Rows), ("cursor", cursor));
        return list.IsGood
            ? visit.Show<RefusalsPage>(new RefusalsModel(
                list.As<ListAnswer<RefusalAnswer>>(), code, cursor, await visit.Recipients()))
            : visit.Refused(list);
    }
}

public sealed record RefusalsModel(
    ListAnswer<RefusalAnswer> List, string? Refusal, string? Cursor, RecipientNames Recipients)
{
    public string Address(string? cursor) => "/console/refusals" + QueryString.Create(new Dictionary<string, string?>
    {
        ["code"] = Refusal, ["cursor"] = cursor,
    }.Where(it => it.Value is not null));
}
