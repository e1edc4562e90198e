using Registry.Api.CentreConfiguration;
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

    /// <param name="Parent">The purpose it is compatible with; none for the root.</param>
    /// <param name="Grounds">What may make an operation for it lawful.</param>
    /// <param name="RetentionMonths">Whole months kept after the matter ends.</param>
    public sealed record PurposeAnswer(
        string Code,
        string? Parent,
        Texts Names,
        CategorySet Categories,
        IReadOnlyList<LegalGround> Grounds,
        int RetentionMonths);

    /// <param name="Use">describes, names, finds, identifies; words are of the record itself.</param>
    public sealed record FieldAnswer(string Code, string Category, FieldUse Use);

    public static IResult Handle(Centre centre) => new JsonAnswer(
        new Answer(
            [.. centre.Document.Purposes.Select(purpose => new PurposeAnswer(
                purpose.Code, purpose.Parent, purpose.Names, CategorySet.Of(purpose.Categories), purpose.Grounds,
                purpose.Retention.Months))],
            [.. Field.All.Values.OrderBy(field => field.Code, StringComparer.Ordinal)
                .Select(field => new FieldAnswer(field.Code, field.Category, field.Use))]),
        StatusCodes.Status200OK);
}
