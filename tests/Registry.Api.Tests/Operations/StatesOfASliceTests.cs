using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>The table of design section 3 over HTTP, cell by cell; its words are the design's.</summary>
[Collection(SharedProcess.Name)]
public sealed class StatesOfASliceTests(ServiceProcess service)
{
    private const string Design = """
        | operation        | blocked            | restricted              | held | deleted  | destroyed    |
        | collect          | no                 | no                      | yes  | no       | 410          |
        | use by service   | no                 | no                      | yes  | no       | 410          |
        | open by officer  | yes                | yes                     | yes  | by order | 410          |
        | disclose         | no                 | no                      | yes  | no       | 410          |
        | disclose by order | yes               | yes                     | yes  | yes      | 410          |
        | anonymise        | no                 | no                      | no   | yes      | 410          |
        | delete           | no                 | yes                     | no   | –        | 410          |
        | destroy          | with resolvesBlock | no, until its term ends | no   | yes      | same receipt |
        | limit            | –                  | yes                     | yes  | yes      | 410          |
        | lift             | yes                | yes                     | yes  | yes      | 410          |
        """;

    private static readonly string[][] Rows = [.. Design.Split('\n').Select(line =>
        line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, string>();
            foreach (var row in Rows.Skip(1))
                for (var column = 1; column < row.Length; column++)
                    cells.Add(row[0], Rows[0][column], row[column]);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_cell_is_as_the_design_has_it(string operation, string state, string says)
    {
        var scene = await Reach(state);
        var answer = await Do(operation, state, scene);
        switch (says)
        {
            case "yes":
                answer.As(201);
                break;
            case "410":
                answer.ShouldBeProblem(410, "destroyed-matter", "18");
                break;
            case "by order":
                answer.ShouldBeProblem(409, state, "");
                (await Open(scene.Known, "officer", byOrder: true)).As(201);
                break;
            case "with resolvesBlock":
                answer.ShouldBeProblem(409, state, "");
                (await Do(operation, state, scene, ("resolvesBlock", true))).As(201);
                break;
            case "same receipt":
                answer.ShouldBeProblem(410, "destroyed-matter", "18");
                var again = (await service.Post(scene.Approval!.Value.Path, scene.Approval.Value.Body, "approver")).As(200);
                again["receipt"].ToJsonString().ShouldBe(scene.Receipt);
                break;
            case "–" when operation == "limit":
                answer.As(201); // another hold; and a second dispute about the same data is a block of its own
                (await service.Blocked(scene.Known)).ShouldNotBe(scene.Standing);
                break;
            default:
                answer.ShouldBeProblem(409, state, "");
                break;
        }
    }

    /// <param name="Standing">The block or limit that makes the state.</param>
    private sealed record Scene(
        Known Known, Guid Standing, (string Path, JsonObject Body)? Approval = null, string? Receipt = null);

    private async Task<Scene> Reach(string state)
    {
        var known = await service.Somebody();
        if (state == "blocked")
            return new(known, await service.Blocked(known));
        if (state != "destroyed")
            return new(known, await service.Limited(known, state));
        await service.Appeal(known.Person);
        var deletion = await service.Limited(known, "deleted");
        var proposal = await service.Proposed(known, Destruction(("appeals", Ids(known.AppealId))));
        var approval = (known.Door($"proposals/{proposal}/approval"), Operation());
        var answer = (await service.Post(approval.Item1, approval.Item2, "approver")).As(201);
        return new(known, deletion, approval, answer["receipt"].ToJsonString());
    }

    private async Task<Answer> Do(
        string operation, string state, Scene scene, params (string Name, JsonNode? Value)[] more)
    {
        var known = scene.Known;
        var appeal = ("appealId", (JsonNode?)$"{known.AppealId}");
        var appeals = ("appeals", (JsonNode?)Ids(known.AppealId));
        return operation switch
        {
            "collect" => await service.Post(
                known.Door("collections"), Operation(("values", Texts(("address", "Басқа"))), appeal)),
            "use by service" => await Open(known, "service"),
            "open by officer" => await Open(known, "officer"),
            "disclose" => await service.Post("/v1/disclosures", Disclosure(known.AppealId)),
            "disclose by order" => await service.Post("/v1/disclosures", ByOrder(Disclosure(known.AppealId))),
            "anonymise" => await service.Post(
                known.Door("operations"), Operation(("operation", "anonymise"), ("categories", Codes("address")), appeal)),
            "delete" => await service.Post(known.Door("deletions"), Operation(appeals), "officer"),
            "destroy" => await service.Post(known.Door("proposals"), Destruction([appeals, .. more]), "officer"),
            "limit" => await service.Post(known.Door("holds"), Operation(appeals), "officer"),
            _ when state == "blocked" => await service.Approve(known, await service.Proposed(known, Operation(
                ("action", "unblock"), ("blockId", $"{scene.Standing}")))),
            _ => await service.Post(
                known.Door($"limits/{scene.Standing}/lifting"),
                state is "deleted" or "destroyed" ? ByOrder(Operation()) : Operation(), "officer"),
        };
    }

    private Task<Answer> Open(Known known, string role, bool byOrder = false)
    {
        var body = Opening("address").But("appealId", $"{known.AppealId}");
        return service.Post(known.Door("accesses"), byOrder ? ByOrder(body) : body, role);
    }

    private static JsonObject ByOrder(JsonObject body) => body.About("ground", "authority-order")
        .But("words", Texts(("issuer", "Прокуратура"), ("document-reference", "12-3")));
}
