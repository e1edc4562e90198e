using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.Extracts.Verdicts;
using Registry.Api.Problems;
using Registry.Api.Reads;

namespace Registry.Api.Console.Extracts;

/// <summary>
/// /console/extracts/{extractId}: how far it is, the second person's yes or no, the file, and its verdict.
/// </summary>
public static class ExtractScreen
{
    /// <summary>Ours: a larger file is checked when somebody asks for it.</summary>
    private const long CheckedAtOnce = 8 << 20;

    /// <summary>Ours: how often a page of what is being built looks again.</summary>
    private const string Again = "3";

    /// <param name="check">The verdict of a large file is wanted.</param>
    public static Task<IResult> Show(Visit visit, Guid extractId, bool? check) =>
        Show(visit, extractId, check == true, ExtractDeed.Nothing);

    /// <summary>POST: <c>do</c> says what.</summary>
    public static async Task<IResult> Do(Visit visit, Guid extractId)
    {
        var deed = ExtractDeed.Of(await visit.Request.ReadFormAsync(visit.Ended));
        if (deed.Door is not { } door || !await visit.May(door))
            return visit.Refused(ApiAnswer.Refused(ProblemKinds.NotForThisRole));
        if (deed.Lacks() is { Any: true } lacking)
            return await Show(visit, extractId, false, deed with { Wrong = lacking });
        var found = await visit.Ask("GetExtract", ("extractId", extractId));
        if (!found.IsGood)
            return visit.Refused(found);
        var body = await deed.Body(visit, found.As<ListExtractsEndpoint.One>().Extract);
        var told = await visit.Tell(door, body, ("extractId", extractId));
        return told.IsGood
            ? Results.LocalRedirect($"~/console/extracts/{extractId}")
            : await Show(visit, extractId, false, deed with { Wrong = Wrongs.Of(told) });
    }

    private static async Task<IResult> Show(Visit visit, Guid extractId, bool check, ExtractDeed deed)
    {
        var found = await visit.Ask("GetExtract", ("extractId", extractId));
        if (!found.IsGood)
            return visit.Refused(found);
        var one = found.As<ListExtractsEndpoint.One>();
        var self = await visit.Ask("GetSelf");
        if (one.Extract.State == "approved" && !deed.Wrong.Any)
            visit.Request.HttpContext.Response.Headers["Refresh"] = Again;
        return visit.Show<ExtractPage>(
            new ExtractModel(one, self.As<GetSelfEndpoint.Answer>(), await visit.ReceiverNames(), deed)
            {
                Verdict = await Verdict(visit, one.Extract, check),
                MayDecide = await visit.May("DeclineExtract"),
                MayFetch = await visit.May("GetExtractFile"),
                MayHandOver = await visit.May("HandOverExtract"),
            },
            deed.Wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>None where the reader may not ask, or has not yet.</summary>
    private static async Task<ApiAnswer?> Verdict(Visit visit, ListExtractsEndpoint.Item it, bool check) =>
        it is { State: "issued", Issued: { } issued } && (check || issued.Length <= CheckedAtOnce)
        && await visit.May("GetExtractVerdict")
            ? await visit.Ask("GetExtractVerdict", ("extractId", it.ExtractId))
            : null;
}

/// <param name="Deed">What was typed, if the form came back.</param>
public sealed record ExtractModel(
    ListExtractsEndpoint.One Found, GetSelfEndpoint.Answer Self, RecipientNames Recipients, ExtractDeed Deed)
{
    public ApiAnswer? Verdict { get; init; }

    public bool MayDecide { get; init; }

    public bool MayFetch { get; init; }

    public bool MayHandOver { get; init; }

    public ListExtractsEndpoint.Item It => Found.Extract;

    /// <summary>Nobody decides what they asked for themself.</summary>
    public bool IsMine => Self.MayApprove && It.AskedBy != Self.ActorId;

    /// <summary>A form that came back is the same operation.</summary>
    public Guid Operation => Deed.OperationId == Guid.Empty ? Guid.NewGuid() : Deed.OperationId;

    public bool HasVerdict => Verdict is { IsGood: true };

    /// <summary>What has happened, what happens now, and what is still to come.</summary>
    public IReadOnlyList<ExtractStep> Steps
    {
        get
        {
            var given = It.HandedOver > 0;
            var (approved, issued) = (It.State is not ("asked" or "declined"), It.Issued is not null);
            var ended = It.State is "expired" or "destroyed";
            return
            [
                new("asked", true, false),
                It.State == "declined"
                    ? new("declined", true, true) : new("approved", approved, It.State == "asked"),
                It.State == "failed" ? new("failed", true, true) : new("built", issued, It.State == "approved"),
                new("given", given, It.State == "issued" && !given),
                new("ended", ended, ended || (It.State == "issued" && given)),
            ];
        }
    }
}

/// <param name="Key">Of its words: extracts.step-….</param>
public sealed record ExtractStep(string Key, bool IsDone, bool IsNow)
{
    public string? Class => (IsNow, IsDone) switch
    {
        (true, _) => "is-now",
        (_, true) => "is-done",
        _ => null,
    };
}
