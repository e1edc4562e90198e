using Registry.Api.Operations;

namespace Registry.Api.Reads;

/// <summary>GET /v1/policies/review: when the policy is to be reviewed, and why.</summary>
public static class GetReviewEndpoint
{
    public static async Task<IResult> Handle(PolicyReader reader, CancellationToken ct) =>
        new JsonAnswer((await reader.Read(ct)).ReviewAnswer, StatusCodes.Status200OK);
}
