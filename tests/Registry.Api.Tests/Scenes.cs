using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests;

/// <summary>A person who is on record: the id callers hold, the appeal and the consent given with it.</summary>
public sealed record Known(Person Person, Guid SubjectId, Guid AppealId, Guid ConsentId)
{
    public string Self => $"/v1/subjects/{SubjectId}";

    public string Door(string name) => $"/v1/subjects/{SubjectId}/{name}";
}

/// <summary>States that tests begin with, reached by the doors themselves.</summary>
public static class Scenes
{
    public static Task<Known> Somebody(this ServiceProcess service) => service.Appeal(Person.Next());

    public static async Task<Known> Appeal(this ServiceProcess service, Person person)
    {
        var answer = (await service.Post("/v1/appeals", Requests.Appeal(person))).As(201);
        return new(person, answer.Id("subjectId"), answer.Id("appealId"), answer.Id("consentId"));
    }

    /// <summary>An organisation with a profile and without an undertaking.</summary>
    public static async Task<Guid> Recipient(this ServiceProcess service, params string[] profile) =>
        (await service.Post("/v1/recipients", Operation(
            ("kind", "utility"), ("profile", Codes(profile)), ("name", "Үлгі мекемесі")), "officer"))
                .As(201).Id("recipientId");

    public static async Task Undertakes(this ServiceProcess service, Guid recipient) =>
        (await service.Post($"/v1/recipients/{recipient}/undertakings", Operation(
            ("version", 1), ("until", "2099-12-31T18:00:00+05:00")), "officer")).As(201);

    public static async Task<Guid> Blocked(this ServiceProcess service, Known known, bool whole = false) =>
        (await service.Post(known.Door("blocks"), Operation(whole
            ? ("whole", true)
            : ("appeals", Ids(known.AppealId))))).As(201).Id("blockId");

    /// <param name="state">restricted, held or deleted: of the appeal's data.</param>
    public static async Task<Guid> Limited(this ServiceProcess service, Known known, string state)
    {
        var (door, body) = (state, Operation(("appeals", Ids(known.AppealId)))) switch
        {
            ("restricted", var it) => ("restrictions", it.But("until", "2099-12-31T18:00:00+05:00")),
            ("held", var it) => ("holds", it),
            (_, var it) => ("deletions", it),
        };
        return (await service.Post(known.Door(door), body, "officer")).As(201).Id("limitId");
    }

    public static Task<Answer> Lifted(this ServiceProcess service, Known known, Guid limit) =>
        service.Post(known.Door($"limits/{limit}/lifting"), Operation(), "officer");

    public static async Task<Guid> Proposed(this ServiceProcess service, Known known, JsonObject proposal) =>
        (await service.Post(known.Door("proposals"), proposal, "officer")).As(201).Id("proposalId");

    public static Task<Answer> Approve(this ServiceProcess service, Known known, Guid proposal,
        string role = "approver") =>
        service.Post(known.Door($"proposals/{proposal}/approval"), Operation(), role);

    public static async Task Linked(this ServiceProcess service, Known one, Known other) =>
        (await service.Approve(one, await service.Proposed(one, Operation(
            ("action", "link"), ("otherSubjectId", $"{other.SubjectId}"))))).As(201);

    public static async Task<Answer> Destroyed(this ServiceProcess service, Known known) =>
        (await service.Approve(known, await service.Proposed(known, Destruction(("whole", true))))).As(201);

    /// <summary>Every value that an officer is shown of these categories.</summary>
    public static async Task<IReadOnlyList<string>> Values(
        this ServiceProcess service, Known known, params string[] categories)
    {
        var answer = (await service.Post(known.Door("accesses"), Opening(categories), "officer")).As(201);
        return [.. answer["values"].AsArray().SelectMany(slice => slice!["values"]!.AsObject())
            .Select(value => $"{value.Value}")];
    }

    public static async Task<IReadOnlyList<Guid>> Found(this ServiceProcess service, string field, string value) =>
        [.. (await service.Post("/v1/subjects/find", Find(field, value))).As(200)["subjectIds"].AsArray()
            .Select(id => id!.GetValue<Guid>())];
}
