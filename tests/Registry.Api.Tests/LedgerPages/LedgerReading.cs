using System.Text;
using System.Text.Json.Nodes;
using Registry.Audit;
using Registry.Verifier;

namespace Registry.Api.Tests.LedgerPages;

/// <summary>The ledger as a stranger reads it: over HTTP, with Registry.Audit and the verifier.</summary>
internal static class LedgerReading
{
    public static async Task<TrustPolicy> Trust(this ServiceProcess service) => TrustPolicy.Parse(
        Encoding.UTF8.GetBytes((await service.Send(HttpMethod.Get, "/v1/trust", null)).As(200).Text));

    public static async Task<SignedNote> Note(this ServiceProcess service) => SignedNote.Parse(
        Encoding.UTF8.GetBytes((await service.Send(HttpMethod.Get, "/v1/ledger/checkpoint", null)).As(200).Text));

    public static async Task<Checkpoint> Head(this ServiceProcess service)
    {
        var (note, trust) = (await service.Note(), await service.Trust());
        Checkpoints.Read("", note.ToBytes(), null, trust, out var head).ShouldBeNull();
        return head!;
    }

    public static async Task<(int Status, byte[] Body, string Caching)> Tile(
        this ServiceProcess service, TilePath path, string? role = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/ledger/{path}");
        if (role is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {service.Tokens[role]}");
        using var answer = await service.Http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(),
            string.Join(", ", answer.Headers.GetValues("Cache-Control")));
    }

    public static Task<Answer> Receipt(this ServiceProcess service, JsonNode operationId, string role = "service") =>
        service.Get($"/v1/operations/{operationId}/receipt", role);

    /// <summary>Until the state is as wanted.</summary>
    public static async Task<Answer> State(this ServiceProcess service, Func<JsonNode, bool> wanted)
    {
        for (var wait = 0; ; wait++, await Task.Delay(100))
        {
            var state = (await service.Get("/v1/ledger/state", "administrator")).As(200);
            if (wanted(state.Body))
                return state;
            if (wait > 600)
                throw new InvalidOperationException($"The ledger never came to it: {state.Text}");
        }
    }
}
