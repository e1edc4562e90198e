using Registry.Api.Operations;
using Registry.Domain;
using Registry.Projections.Recipients;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>GET /v1/recipients: the register of recipients, with the names opened.</summary>
public static class ListRecipientsEndpoint
{
    public static async Task<IResult> Handle(
        string? cursor,
        int? limit,
        ReadDesk desk,
        RecipientQueries queries,
        IEventStore store,
        PersonalReader reader,
        CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(cursor, limit);
        if ((problem ?? await desk.CatchUp(ct)) is { } no)
            return no;
        var page = await queries.List(paging.After, paging.Limit, ct);
        var events = await store.Read(new() { Events = [.. page.Rows.Select(row => row.EventId)] }, ct);
        var words = new Dictionary<Guid, FieldMap>();
        foreach (var registered in events.Events)
            words[registered.Stream] = await reader.Words(registered, ct) ?? FieldMap.Empty;
        return new JsonAnswer(Paging.Answer(page, row => new RecipientAnswer(
            row.RecipientId,
            row.Kind,
            words.GetValueOrDefault(row.RecipientId, FieldMap.Empty).GetValueOrDefault(Field.OrganisationName.Code),
            row.Country,
            row.Profile,
            row.UndertakingVersion,
            row.UndertakingUntil,
            row.SuspendedAt,
            words.GetValueOrDefault(row.RecipientId, FieldMap.Empty).GetValueOrDefault(Field.Bin.Code))),
            StatusCodes.Status200OK);
    }
}
