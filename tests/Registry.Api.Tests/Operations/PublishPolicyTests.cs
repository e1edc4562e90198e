using System.Text.Json.Nodes;
using static Registry.Api.Tests.Policies;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>A service of its own: each version that is published changes what must be named.</summary>
public sealed class PublishPolicyTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    /// <summary>Long enough for what a test asks before a version begins.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task A_version_waits_for_its_moment_and_from_then_on_must_be_named_to_a_person()
    {
        var next = await service.NextVersion();
        while (await InForce() != next - 1) // another test's begins soon
            await Task.Delay(100);
        var (before, moment) = (DateTimeOffset.UtcNow, DateTimeOffset.UtcNow + Ahead);
        var text = $"Саясат, {next}-редакция\n\n1.1 Жаңа мәтін.";
        var known = await Naming(next - 1);
        var said = (await service.Post("/v1/policies", Publication(next, moment, text), "officer")).As(201);

        said["policyVersion"].GetValue<int>().ShouldBe(next);
        (await InForce()).ShouldBe(next - 1);
        TextOf((await service.AsStranger("/policy")).As(200)).ShouldNotBe(text);
        TextOf((await service.AsStranger($"/policy/{next}")).As(200)).ShouldBe(text);
        (await service.Post("/v1/appeals", Appeal(Person.Next()).About("policyVersion", next - 1))).As(201);
        (await service.Post("/v1/appeals", Appeal(Person.Next()).About("policyVersion", next)))
            .ShouldBeProblem(422, "superseded-policy", "policy 4.1, 7.2")
            ["facts"]["versionInForce"]!.GetValue<int>().ShouldBe(next - 1);
        DateTimeOffset.UtcNow.ShouldBeLessThan(moment, "the machine is too slow for this test to say anything");
        await Task.Delay(moment - DateTimeOffset.UtcNow + TimeSpan.FromMilliseconds(50));

        (await InForce()).ShouldBe(next);
        TextOf((await service.AsStranger("/policy")).As(200)).ShouldBe(text);
        var superseded = Collection(known, next - 1);
        (await service.Post(known.Door("collections"), superseded))
            .ShouldBeProblem(422, "superseded-policy", "policy 4.1, 7.2")
            ["facts"]["versionInForce"]!.GetValue<int>().ShouldBe(next);
        (await service.Post(known.Door("collections"), superseded.About("occurredAt", Written(before)))).As(201);
        (await service.Post(known.Door("collections"), Collection(known, next))).As(201);
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId).About("policyVersion", next - 1))).As(201);
        (await service.Get("/v1/refusals?limit=1000")).As(200).Items
            .ShouldContain(refusal => $"{refusal!["code"]}" == "superseded-policy");
    }

    [Fact]
    public async Task Every_version_keeps_its_address_and_its_text()
    {
        var first = TextOf((await service.AsStranger("/policy/1")).As(200));
        await Publish("Кейінгі мәтін.");

        TextOf((await service.AsStranger("/policy/1")).As(200)).ShouldBe(first);
        var policy = (await service.AsStranger("/v1/policies/1")).As(200);
        $"{policy["texts"]["kk"]}".ShouldBe(first);
        $"{policy["policy"]["sha256"]}".ShouldBe(Sha256(first));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</article><img src=x onerror=alert(1)>\n\n\"&amp;\" 'x' &#x3c;b&#x3e;")]
    [InlineData("Бір\r\n\r\nекі\n \n • үш\n • төрт «<b>»\n\n\n")]
    [InlineData("\n\n1-бөлім\n\nжол\tбасы \u00a0 😀\n")]
    public async Task A_text_is_shown_as_it_is_and_none_of_it_is_a_tag(string text)
    {
        var version = await Publish(text);

        var page = (await service.AsStranger($"/policy/{version}")).As(200);

        TextOf(page).ShouldBe(text);
        page.Text.ShouldContain($"<code>{Sha256(text)}</code>");
        (await Stored(version)).ShouldBe(Sha256(text));
        foreach (var tag in new[] { "<script", "<img", "<b>" })
            page.Text.ShouldNotContain(tag, Case.Insensitive);
    }

    [Fact]
    public async Task A_version_out_of_turn_is_refused_and_its_text_is_not_kept()
    {
        var next = await service.NextVersion();

        foreach (var version in new[] { next - 1, next + 1 })
            (await service.Post("/v1/policies", Publication(version, Soon, $"Кезексіз {version}"), "officer"))
                .ShouldBeProblem(409, "version-out-of-turn", "policy 7.1")
                ["facts"]["nextVersion"]!.GetValue<int>().ShouldBe(next);

        (await Kept($"Кезексіз {next + 1}")).ShouldBe(0);
    }

    [Fact]
    public async Task A_version_begins_neither_in_the_past_nor_before_the_one_before_it()
    {
        var next = await service.NextVersion();
        (await service.Post(
            "/v1/policies", Publication(next, DateTimeOffset.UtcNow.AddSeconds(-1), "Кеше"), "officer"))
            .ShouldBeProblem(422, "effective-too-early", "policy 7.1, 7.2");
        var later = DateTimeOffset.UtcNow + Ahead;
        (await service.Post("/v1/policies", Publication(next, later, "Кейін"), "officer")).As(201);

        (await service.Post("/v1/policies", Publication(next + 1, later.AddSeconds(-1), "Ерте"), "officer"))
            .ShouldBeProblem(422, "effective-too-early", "policy 7.1, 7.2")
            ["facts"]["earliest"]!.GetValue<DateTimeOffset>().ShouldBe(later, TimeSpan.FromMicroseconds(1));
        await Task.Delay(later - DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_publication_that_is_repeated_is_one_and_its_id_is_good_for_nothing_else()
    {
        var body = Publication(await service.NextVersion(), Soon, "Қайталау");
        var first = (await service.Post("/v1/policies", body, "officer")).As(201);

        var again = (await service.Post("/v1/policies", body, "officer")).As(200);

        again["receipt"].ToJsonString().ShouldBe(first["receipt"].ToJsonString());
        again["contentCompared"].GetValue<bool>().ShouldBeTrue();
        (await service.Post("/v1/policies", body.But("texts", Texts(("kk", "Басқа"))), "officer"))
            .ShouldBeProblem(422, "operation-id-reused", used: true);
        (await Kept("Басқа")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_who_publish_the_same_version_one_does()
    {
        var next = await service.NextVersion();
        var moment = Soon;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n =>
            service.Post("/v1/policies", Publication(next, moment, $"Жарыс {n}"), "officer")));

        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Where(answer => answer.Status != 201)
            .ShouldAllBe(answer => answer.Status == 409 && $"{answer["code"]}" == "version-out-of-turn");
    }

    [Fact]
    public async Task No_text_of_the_policy_stands_in_an_event()
    {
        await Publish("Оқиғада жоқ мәтін");

        (await service.EventsThatSay("Оқиғада жоқ мәтін")).ShouldBe(0);
        (await Kept("Оқиғада жоқ мәтін")).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"ru":"Только перевод"}""", "texts", "not-as-documented")]
    [InlineData("""{"kk":""}""", "texts.kk", "length")]
    [InlineData("""{"kk":"Мәтін","ru":""}""", "texts.ru", "length")]
    [InlineData("""{"kk":"Мәтін","de":"Text"}""", "texts.de", "not-as-documented")]
    [InlineData("""{"kk":"Мәтін\u0000"}""", "texts.kk", "text-characters")]
    public async Task A_publication_out_of_form_is_refused(string texts, string at, string code) =>
        (await service.Post("/v1/policies", Publication(2, Soon, "").But("texts", JsonNode.Parse(texts)), "officer"))
            .ShouldBeMalformed(at, code);

    private static DateTimeOffset Soon => DateTimeOffset.UtcNow.AddSeconds(4);

    private static JsonObject Collection(Known known, int version) => Operation(
        ("appealId", $"{known.AppealId}"), ("values", Texts(("address", "Жаңа мекенжай"))))
        .About("policyVersion", version);

    private async Task<Known> Naming(int version)
    {
        var person = Person.Next();
        var opened = (await service.Post("/v1/appeals", Appeal(person).About("policyVersion", version))).As(201);
        return new(person, opened.Id("subjectId"), opened.Id("appealId"), opened.Id("consentId"));
    }

    /// <summary>The number of a version that is in force when this returns.</summary>
    private async Task<int> Publish(string text)
    {
        var next = await service.NextVersion();
        var moment = Soon;
        (await service.Post("/v1/policies", Publication(next, moment, text), "officer")).As(201);
        await Task.Delay(moment - DateTimeOffset.UtcNow + TimeSpan.FromMilliseconds(50));
        return next;
    }

    private async Task<int> InForce() =>
        (await service.AsStranger("/v1/policies")).As(200)["inForce"].GetValue<int>();

    private Task<long> Kept(string text) => service.Database.Ask<long>(
        $"select count(*) from documents.texts where body = convert_to('{text}', 'UTF8')");

    private Task<string> Stored(int version) => service.Database.Ask<string>(
        $"""
        select data ->> 'Sha256' from registry.mt_events
         where type = 'policy_published' and (data ->> 'Version')::int = {version}
        """);
}
