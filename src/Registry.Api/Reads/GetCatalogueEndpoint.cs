using Registry.Api.Hosting;
using Registry.Api.Operations;
using Registry.Domain;

namespace Registry.Api.Reads;

/// <summary>
/// GET /v1/catalogue: declared purposes with the categories each may use, and the fields of each category.
/// </summary>
public static class GetCatalogueEndpoint
{
    public sealed record Answer(IReadOnlyList<PurposeAnswer> Purposes, IReadOnlyList<FieldAnswer> Fields);

    public sealed record PurposeAnswer(string Code, CategorySet Categories);

    /// <param name="Use">describes, names, finds, identifies; words are of the record itself.</param>
    public sealed record FieldAnswer(string Code, string Category, FieldUse Use);

    public static IResult Handle(Centre centre) => new JsonAnswer(
        new Answer(
            [.. centre.Catalogue.Purposes.Select(purpose => new PurposeAnswer(purpose.Code, purpose.Categories))],
            [.. Field.All.Values.OrderBy(field => field.Code, StringComparer.Ordinal)
                .Select(field => new FieldAnswer(field.Code, field.Category, field.Use))]),
        StatusCodes.Status200OK);
}
