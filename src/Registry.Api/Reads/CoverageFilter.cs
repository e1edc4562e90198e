using Registry.Api.Operations;

namespace Registry.Api.Reads;

/// <summary>Puts the coverage under an answer that is one of <see cref="CoveredAnswer"/>.</summary>
public sealed class CoverageFilter(CoverageAtHand coverage) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await next(context) switch
        {
            JsonAnswer { Value: CoveredAnswer answer } json => new JsonAnswer(
                answer with { Coverage = await coverage.Now(context.HttpContext.RequestAborted) }, json.Status),
            var other => other,
        };
}
