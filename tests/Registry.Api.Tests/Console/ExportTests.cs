using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Console;

/// <summary>The list of disclosures as a table: as the filter has it, without an id of a person.</summary>
public sealed class ExportTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task The_table_has_the_rows_of_the_filter_and_nobody_in_it()
    {
        var formula = (await service.Post("/v1/recipients", Operation(
            ("kind", "utility"), ("profile", Codes("contact", "address")), ("name", "=HYPERLINK(\"http://x\")")), "officer"))
            .As(201).Id("recipientId");
        await service.Undertakes(formula);
        var known = await service.Somebody();
        (await service.Post($"/v1/appeals/{known.AppealId}/recipients", Operation(("recipientId", $"{formula}"))))
            .As(201);
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId).But("recipientId", $"{formula}"))).As(201);
        using var officer = new Reader(service);
        await officer.Get($"{service.Access()["console"]}");

        var all = await officer.Get("/console/disclosures/list.csv");
        all.Status.ShouldBe(200);
        all.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        all.Text.ShouldNotContain($"{known.SubjectId}");
        all.Text.ShouldContain("'=HYPERLINK(");
        all.Text.ShouldNotContain(";=HYPERLINK");
        all.Text.ShouldContain("Получатель");

        var one = await officer.Get($"/console/disclosures/list.csv?recipient={formula}");
        one.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        (await officer.Get("/console/disclosures/list.csv?category=nothing")).Text.ShouldNotContain("HYPERLINK");
    }
}
