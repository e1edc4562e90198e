using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Entry;

/// <summary>What was typed, as the doors for reports take it.</summary>
public static class EntryTold
{
    /// <param name="policies">The version that was on display then is named.</param>
    public static Task<ApiAnswer> Tell(this Visit visit, EntryForm form, PoliciesAnswer policies)
    {
        var body = new JsonObject
        {
            ["operationId"] = $"{form.OperationId}", ["circumstances"] = Circumstances(form, policies),
        };
        switch (form.Kind)
        {
            case EntryForm.Appeal:
                Appeal(form, body);
                return visit.Tell(form.Door, body);
            case EntryForm.Access:
                Matter(form, body);
                return visit.Tell(form.Door, body, ("subjectId", Subject(form)));
            default:
                Matter(form, body);
                body["recipientId"] = $"{form.RecipientId}";
                if (form.SubjectId is not null || form.AppealId is null)
                    body["subjectId"] = $"{Subject(form)}";
                return visit.Tell(form.Door, body);
        }
    }

    public static async Task<PoliciesAnswer> Policies(this Visit visit) =>
        (await visit.Ask("ListPolicies")).As<PoliciesAnswer>();

    /// <summary>Nobody on record has a new id as theirs, so that is what stands for them.</summary>
    private static Guid Subject(EntryForm form) => form.SubjectId ?? form.OperationId;

    private static JsonObject Circumstances(EntryForm form, PoliciesAnswer policies) => new()
    {
        ["purpose"] = form.Purpose,
        ["ground"] = form.Ground,
        ["channel"] = form.Channel,
        ["medium"] = form.Medium,
        ["policyVersion"] = Shown(policies, form.OccurredAt!.Value),
        ["language"] = form.Language,
        ["occurredAt"] = form.OccurredAt!.Value.ToString("O"),
    };

    /// <summary>Before the first there was the first: the centre worked by it.</summary>
    private static int? Shown(PoliciesAnswer policies, DateTimeOffset then) =>
        (policies.Versions.Where(it => it.EffectiveAt <= then).MaxBy(it => it.EffectiveAt)
            ?? policies.Versions.MinBy(it => it.Version))?.Version ?? policies.InForce;

    private static void Matter(EntryForm form, JsonObject body)
    {
        body["categories"] = new JsonArray([.. form.Categories.Select(it => (JsonNode?)it)]);
        if (form.AppealId is { } appeal)
            body["appealId"] = $"{appeal}";
        body.Saying((Field.Reason.Code, form.Reason), (Field.DocumentReference.Code, form.Document));
    }

    private static void Appeal(EntryForm form, JsonObject body)
    {
        (body["kind"], body["form"]) = (form.AppealKind, form.AppealForm);
        body["values"] = new JsonObject(form.Values.Select(it => KeyValuePair.Create(it.Key, (JsonNode?)it.Value)));
        if (form.RecipientId is { } recipient)
            body["recipients"] = new JsonArray($"{recipient}");
    }
}
