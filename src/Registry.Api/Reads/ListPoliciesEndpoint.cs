using Registry.Api.Operations;

namespace Registry.Api.Reads;

/// <summary>GET /v1/policies: the versions of the policy and its review, for everybody.</summary>
public static class ListPoliciesEndpoint
{
    public static async Task<IResult> Handle(PolicyReader reader, CancellationToken ct)
    {
        var policy = await reader.Read(ct);
        return new JsonAnswer(
            new PoliciesAnswer(
                policy.InForce == 0 ? null : policy.InForce, policy.ReviewAnswer, [.. policy.Versions],
                policy.Position),
            StatusCodes.Status200OK);
    }
}
