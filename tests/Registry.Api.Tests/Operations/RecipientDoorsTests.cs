using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>RegisterRecipient, AcceptUndertaking, AssignRecipient.</summary>
[Collection(SharedProcess.Name)]
public sealed class RecipientDoorsTests(ServiceProcess service)
{
    [Fact]
    public async Task A_registered_recipient_is_listed_with_its_undertaking()
    {
        var recipient = await service.Recipient("contact", "address");
        await service.Undertakes(recipient);

        var listed = (await service.Get("/v1/recipients?limit=1000")).As(200).Items
            .Single(item => item!["recipientId"]!.GetValue<Guid>() == recipient)!;

        listed["name"]!.GetValue<string>().ShouldBe("Үлгі мекемесі");
        listed["kind"]!.GetValue<string>().ShouldBe("utility");
        listed["undertakingVersion"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task An_undertaking_of_nobody_is_refused() =>
        (await service.Post($"/v1/recipients/{Guid.NewGuid()}/undertakings", Operation(
            ("version", 1), ("until", "2099-12-31T18:00:00+05:00")), "officer"))
            .ShouldBeProblem(404, "unknown-recipient", "5.2");

    [Fact]
    public async Task An_undertaking_that_is_over_is_none()
    {
        var known = await service.Somebody();
        var recipient = await service.Recipient("contact", "address");
        (await service.Post($"/v1/recipients/{recipient}/undertakings", Operation(
            ("version", 1), ("until", "2026-01-01T00:00:00+05:00")), "officer")).As(201);

        (await service.Post("/v1/disclosures", Disclosure(known.AppealId, ("assign", true)).But("recipientId",
            $"{recipient}")))
            .ShouldBeProblem(409, "no-undertaking", "10(1)");
    }

    [Theory]
    [InlineData("version", "0", "version", "range")]
    [InlineData("version", "1000001", "version", "range")]
    public async Task A_version_out_of_bounds_is_refused(string member, string value, string at, string code) =>
        (await service.Post($"/v1/recipients/{ExampleIds.Recipient}/undertakings", Operation(
            ("version", 1), ("until", "2099-12-31T18:00:00+05:00")).But(member, int.Parse(value, null)), "officer"))
            .ShouldBeMalformed(at, code);

    [Theory]
    [InlineData("name", "", "length")]
    [InlineData("country", "kz", "form")]
    [InlineData("country", "KAZ", "form")]
    public async Task A_recipient_out_of_form_is_refused(string member, string value, string code) =>
        (await service.Post("/v1/recipients", Operation(
            ("kind", "utility"), ("profile", Codes("contact")), ("name", "Үлгі")).But(member, value), "officer"))
            .ShouldBeMalformed(member, code);

    [Fact]
    public async Task A_profile_of_no_known_category_is_refused() =>
        (await service.Post("/v1/recipients", Operation(
            ("kind", "utility"), ("profile", Codes("secrets")), ("name", "Үлгі")), "officer"))
            .ShouldBeMalformed("profile", "unknown-category");

    [Fact]
    public async Task A_bin_is_read_as_one_sealed_and_shown()
    {
        var body = Operation(("kind", "utility"), ("profile", Codes("contact")), ("name", "Үлгі"), ("bin", "123"));

        (await service.Post("/v1/recipients", body, "officer")).ShouldBeMalformed("recipient.bin", "bin-not-12-digits");
        var recipient = (await service.Post("/v1/recipients", body.But("bin", "150740000123"), "officer"))
            .As(201).Id("recipientId");
        (await service.Get("/v1/recipients?limit=1000")).As(200).Items
            .Single(item => item!["recipientId"]!.GetValue<Guid>() == recipient)!["bin"]!.GetValue<string>()
            .ShouldBe("150740000123");
    }

    [Fact]
    public async Task A_recipient_is_assigned_to_an_appeal()
    {
        var known = await service.Somebody();
        var door = $"/v1/appeals/{known.AppealId}/recipients";

        (await service.Post(door, Operation(("recipientId", $"{ExampleIds.OtherRecipient}")))).As(201).Id("appealId")
            .ShouldBe(known.AppealId);

        (await service.Post("/v1/disclosures", Disclosure(known.AppealId).But("recipientId",
            $"{ExampleIds.OtherRecipient}"))).As(201);
    }

    [Fact]
    public async Task Nobody_is_assigned_to_an_unknown_appeal_and_no_unknown_recipient_to_any()
    {
        var known = await service.Somebody();

        (await service.Post($"/v1/appeals/{Guid.NewGuid()}/recipients", Operation(("recipientId",
            $"{ExampleIds.Recipient}"))))
            .ShouldBeProblem(404, "unknown-appeal", "5.1");
        (await service.Post($"/v1/appeals/{known.AppealId}/recipients", Operation(("recipientId",
            $"{Guid.NewGuid()}"))))
            .ShouldBeProblem(404, "unknown-recipient", "5.2");
    }
}
