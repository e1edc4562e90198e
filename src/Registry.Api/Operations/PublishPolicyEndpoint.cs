using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Policies;

namespace Registry.Api.Operations;

/// <summary>POST /v1/policies: the next version of the policy, with its translations.</summary>
public static class PublishPolicyEndpoint
{
    /// <summary>A version and its texts.</summary>
    /// <param name="Version">One more than the last.</param>
    /// <param name="EffectiveAt">
    /// RFC 3339 with offset: from then on it is in force. Neither past nor before the version before it.
    /// </param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: Range(1, 1_000_000)] int Version,
        DateTimeOffset EffectiveAt,
        PolicyTextsBody Texts) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>("policies", [Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        if (request.EffectiveAt > call.Now + Moment.Ahead)
            call.Errors.Add("effectiveAt", "range");
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var texts = request.Texts.ByLanguage();
        var command = new PublishPolicy(
            call.Desk.Centre.PolicyStream, request.Version, Sha256(texts[Language.Kk]), request.EffectiveAt,
            ValueList.Of(texts.Where(text => text.Key != Language.Kk)
                .Select(text => new Translation(text.Key, Sha256(text.Value)))),
            new(Guid.CreateVersion7()), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var frame = await call.Desk.Frame(states, call.Now, ct);
            var decision = command.Decide(frame.Policy, frame);
            // Before the event: if we die between the two, a text is kept that no event names, never the reverse.
            if (decision is Decision.Accepted)
                foreach (var text in texts.Values)
                    await call.Desk.Documents.Put(text, ct);
            return decision;
        });
    }

    private static string Sha256(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}

/// <summary>The texts of a version of the policy. They are public: no person stands in them.</summary>
/// <param name="Kk">The original.</param>
/// <param name="Ru">A translation.</param>
/// <param name="En">A translation.</param>
public sealed record PolicyTextsBody(
    [property: StringLength(PolicyTextsBody.MostCharacters, MinimumLength = 1)] string Kk,
    [property: StringLength(PolicyTextsBody.MostCharacters, MinimumLength = 1)] string? Ru = null,
    [property: StringLength(PolicyTextsBody.MostCharacters, MinimumLength = 1)] string? En = null)
{
    /// <summary>Ours: ten times the centre's policy.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>UTF-8, in the order of the languages.</summary>
    internal SortedDictionary<Language, byte[]> ByLanguage()
    {
        var texts = new SortedDictionary<Language, byte[]> { [Language.Kk] = Encoding.UTF8.GetBytes(Kk) };
        if (Ru is not null)
            texts[Language.Ru] = Encoding.UTF8.GetBytes(Ru);
        if (En is not null)
            texts[Language.En] = Encoding.UTF8.GetBytes(En);
        return texts;
    }
}
