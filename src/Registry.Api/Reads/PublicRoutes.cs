namespace Registry.Api.Reads;

/// <summary>The questions anybody may ask, without a token.</summary>
public static class PublicRoutes
{
    public static void MapPublicReads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/vocabulary", GetVocabularyEndpoint.Handle).WithName("GetVocabulary")
            .WithSummary("Every closed list with the names of its codes in Kazakh, Russian and English")
            .WithDescription("For everybody: no token is needed. May be kept; ask again by its ETag.")
            .WithTags("vocabulary").AllowAnonymous()
            .Produces<GetVocabularyEndpoint.Answer>().Produces(StatusCodes.Status304NotModified);
}
