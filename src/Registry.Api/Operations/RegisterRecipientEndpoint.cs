using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Recipients;

namespace Registry.Api.Operations;

/// <summary>POST /v1/recipients: an organisation enters the register of recipients.</summary>
public static class RegisterRecipientEndpoint
{
    /// <summary>Who may be given data.</summary>
    /// <param name="Profile">Categories it may be given.</param>
    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    /// <param name="Name">The organisation's name: sealed.</param>
    /// <param name="Bin">Its business identification number: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        RecipientKind Kind,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Profile,
        [property: StringLength(300, MinimumLength = 1)] string Name,
        [property: MinLength(1), RegularExpression("^[A-Z]{2}$")] string Country = "KZ",
        string? Bin = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("recipients", [Roles.Officer, Roles.Administrator], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var values = new Dictionary<string, string> { [Field.OrganisationName.Code] = request.Name };
        if (request.Bin is { } bin)
            values[Field.Bin.Code] = bin;
        var words = FieldValues.Of(values, "recipient", _ => true, call.Errors);
        if (request.Profile.Any(code => !Codes.IsCategory(code)))
            call.Errors.Add("profile", "unknown-category");
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new RegisterRecipient(
            new(Guid.CreateVersion7()), request.Kind, CategorySet.Of(request.Profile), request.Country, words.Fields,
            new(Guid.CreateVersion7()), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) => command.Decide(
            await states.Recipient(command.RecipientId, ct), await call.Desk.Frame(states, call.Now, ct)));
    }
}
