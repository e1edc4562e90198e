using Registry.Api.CentreConfiguration;
using Registry.Api.Hosting;
using Registry.Api.Operations;

namespace Registry.Api.Reads;

/// <summary>
/// GET /v1/configuration: what the centre has configured, with the hash its adoption is on record by.
/// </summary>
public static class GetConfigurationEndpoint
{
    /// <param name="Sha256">Of the document's bytes, lower-case hex; the event of its adoption has the same.</param>
    public sealed record Answer(int Version, string Sha256, CentreDocument Document);

    public static IResult Handle(Centre centre) => new JsonAnswer(
        new Answer(centre.Version, centre.Sha256, centre.Document), StatusCodes.Status200OK);
}
