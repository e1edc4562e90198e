using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Registry.Api.Console.Inside;
using Registry.Api.Problems;

namespace Registry.Api.Console.Frame;

/// <summary>
/// Around every page: its headers; of every form, that it is ours and no larger than a form may be; and in words what
/// a question within a page said no to.
/// </summary>
internal static class PageGuard
{
    /// <summary>Ours. A form is held in memory whole: what people type or send lies in no file on the way.</summary>
    public const int MostOfAForm = 4 << 20;

    public static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Set(http.Response.Headers);
        if (HttpMethods.IsPost(http.Request.Method) && await Refusal(http) is { } no)
            return no;
        try
        {
            return await next(context);
        }
        catch (NotGoodException inner)
        {
            return (await Visit.BindAsync(http))!.Refused(inner.Answer);
        }
    }

    private static async Task<IResult?> Refusal(HttpContext http)
    {
        var visit = (await Visit.BindAsync(http))!;
        var streams = http.GetEndpoint()?.Metadata.GetMetadata<TakesFile>() is not null
            && (http.Request.ContentType ?? "").StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        if (!streams && !await IsHeld(http))
            return visit.Refused(ApiAnswer.Refused(ProblemKinds.TooLarge));
        var isOurs = (!streams || await BroughtForm.Read(http))
            && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        return isOurs ? null : visit.Show<OldFormPage>(status: StatusCodes.Status400BadRequest);
    }

    /// <summary>Read to its end, which comes before the bound; told by its length or counted as it comes.</summary>
    private static async Task<bool> IsHeld(HttpContext http)
    {
        if (http.Request.ContentLength > MostOfAForm)
            return false;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostOfAForm;
        try
        {
            if (http.Request.HasFormContentType)
                await http.Request.ReadFormAsync(http.RequestAborted);
            return true;
        }
        catch (Exception over) when (over is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
