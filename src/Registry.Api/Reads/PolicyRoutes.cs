using Registry.Api.Access;
using Registry.Api.Problems;

namespace Registry.Api.Reads;

/// <summary>The questions about the policy. It is public, so that all but one are for everybody: policy 7.2.</summary>
public static class PolicyRoutes
{
    private static readonly string[] Minders =
        [Roles.Officer, Roles.Approver, Roles.Administrator, Roles.Regulator];

    public static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        Documented<PoliciesAnswer>(
            routes.MapGet("/v1/policies", ListPoliciesEndpoint.Handle).AllowAnonymous(),
            "ListPolicies", "The policy: its versions, their hashes, which is in force, when it is reviewed",
            "For everybody.");
        Documented<GetPolicyEndpoint.Answer>(
            routes.MapGet("/v1/policies/{version:int}", GetPolicyEndpoint.Handle).AllowAnonymous(),
            "GetPolicy", "A version of the policy with its texts", "For everybody.");
        Documented<ReviewAnswer>(
            routes.MapGet("/v1/policies/review", GetReviewEndpoint.Handle)
                .RequireAuthorization(policy => policy.RequireRole(Minders))
                .Produces<Problem>(StatusCodes.Status401Unauthorized, Problem.MediaType)
                .Produces<Problem>(StatusCodes.Status403Forbidden, Problem.MediaType),
            "GetReview", "When the policy is to be reviewed, and why", $"Roles: {string.Join(", ", Minders)}.");
    }

    private static void Documented<TAnswer>(
        RouteHandlerBuilder route, string name, string summary, string description) => route
        .WithName(name).WithSummary(summary).WithDescription(description).WithTags("policies")
        .Produces<TAnswer>()
        .Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, Problem.MediaType);
}
