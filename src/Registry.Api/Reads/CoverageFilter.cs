using Registry.Api.Operations;

namespace Registry.Api.Reads;

/// <summary>Puts the coverage under an answer that is one of <see cref="CoveredAnswer"/>.</summary>
public static class CoverageFilter
{
    public static async ValueTask<object?> Put(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is not JsonAnswer { Value: CoveredAnswer answer } json)
            return result;
        var coverage = context.HttpContext.RequestServices.GetRequiredService<CoverageAtHand>();
        return new JsonAnswer(
            answer with { Coverage = await coverage.Now(context.HttpContext.RequestAborted) }, json.Status);
    }
}
