using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class OpenAppealTests(ServiceProcess service)
{
    [Fact]
    public async Task A_new_person_is_registered_and_their_appeal_is_open()
    {
        var person = Person.Next();
        var body = Appeal(person);

        var answer = (await service.Post("/v1/appeals", body)).As(201);

        answer["repeated"].GetValue<bool>().ShouldBeFalse();
        $"{answer["receipt"]["operationId"]}".ShouldBe($"{body["operationId"]}");
        answer["receipt"]["operation"]!.GetValue<string>().ShouldBe("collect");
        answer["receipt"]["position"]!.GetValue<long>().ShouldBeGreaterThan(0);
        answer["receipt"]["eventId"]!.GetValue<Guid>().ShouldNotBe(Guid.Empty);
        (await service.Found("iin", person.Iin)).ShouldBe([answer.Id("subjectId")]);
    }

    [Fact]
    public async Task A_second_appeal_of_a_known_person_is_about_the_same_subject()
    {
        var known = await service.Somebody();

        var again = await service.Appeal(known.Person);

        again.SubjectId.ShouldBe(known.SubjectId);
        again.AppealId.ShouldNotBe(known.AppealId);
    }

    [Fact]
    public async Task Thirty_two_calls_with_the_same_unknown_iin_register_one_person()
    {
        var person = Person.Next();

        var answers = await Task.WhenAll(Enumerable.Range(0, 32)
            .Select(_ => service.Post("/v1/appeals", Appeal(person))));

        answers.ShouldAllBe(answer => answer.Status == 201);
        answers.Select(answer => answer.Id("subjectId")).Distinct().Count().ShouldBe(1);
        answers.Select(answer => answer.Id("appealId")).Distinct().Count().ShouldBe(32);
        (await service.Found("iin", person.Iin)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_shared_phone_finds_two_people_and_joins_none()
    {
        var one = Person.Next();
        var other = Person.Next() with { Phone = one.Phone };

        var first = await service.Appeal(one);
        var second = await service.Appeal(other);

        second.SubjectId.ShouldNotBe(first.SubjectId);
        (await service.Found("phone", one.Phone)).Order().ShouldBe(new[] { first.SubjectId, second.SubjectId }.Order());
    }

    [Fact]
    public async Task A_phone_alone_registers_another_person()
    {
        var known = await service.Somebody();
        var body = Operation(("kind", "inquiry"), ("form", "oral"), ("values", Texts(("phone", known.Person.Phone))));

        (await service.Post("/v1/appeals", body)).As(201).Id("subjectId").ShouldNotBe(known.SubjectId);
    }

    [Fact]
    public async Task The_subjects_id_leads_to_the_person_where_nothing_identifies()
    {
        var known = await service.Somebody();
        var body = Operation(
            ("kind", "inquiry"), ("form", "oral"), ("values", Texts(("appeal-text", "Тағы да"))),
            ("subjectId", $"{known.SubjectId}"));

        (await service.Post("/v1/appeals", body)).As(201).Id("subjectId").ShouldBe(known.SubjectId);
    }

    [Fact]
    public async Task Identifiers_of_two_people_are_refused()
    {
        var (one, other) = (Person.Next(), Person.Next());
        await service.Appeal(one);
        var document = Texts(("document-number", "N12345678"));
        (await service.Post("/v1/appeals", Appeal(other).But("values", document))).As(201);

        var both = Texts(("iin", one.Iin), ("document-number", "N12345678"));

        (await service.Post("/v1/appeals", Appeal(one).But("values", both)))
            .ShouldBeProblem(409, "appeal-of-another-subject", "5.1");
    }

    [Fact]
    public async Task An_unknown_subject_is_refused() =>
        (await service.Post("/v1/appeals", Appeal(Person.Next(), ("subjectId", $"{Guid.NewGuid()}"))))
            .ShouldBeProblem(404, "unknown-subject", "3.1");

    [Fact]
    public async Task An_unknown_recipient_is_refused() =>
        (await service.Post("/v1/appeals", Appeal(Person.Next(), ("recipients", Ids(ExampleIds.Recipient,
            Guid.NewGuid())))))
            .ShouldBeProblem(404, "unknown-recipient", "5.2");

    [Fact]
    public async Task A_person_who_is_blocked_as_a_whole_is_refused()
    {
        var known = await service.Somebody();
        var block = await service.Blocked(known, whole: true);

        var refused = await service.Post("/v1/appeals", Appeal(known.Person));

        refused.ShouldBeProblem(409, "blocked", "24(1)(3)");
        refused["facts"]["blockId"]!.GetValue<Guid>().ShouldBe(block);
    }

    [Fact]
    public async Task A_block_on_one_appeal_does_not_touch_the_next()
    {
        var known = await service.Somebody();
        await service.Blocked(known);

        (await service.Appeal(known.Person)).SubjectId.ShouldBe(known.SubjectId);
    }

    [Theory]
    [InlineData("iin", "900101300010", "values.iin", "iin-control-digit")]
    [InlineData("iin", "47110815471", "values.iin", "iin-not-12-digits")]
    [InlineData("phone", "+7 012", "values.phone", "phone-length")]
    [InlineData("messenger", "someone", "values.messenger", "messenger-network-missing")]
    [InlineData("contact-person", "words are not values", "values.…", "unknown-field")]
    [InlineData("shoe-size", "forty-three", "values.…", "unknown-field")]
    public async Task A_value_out_of_form_is_named_and_never_said_again(string field, string value, string at,
        string code)
    {
        var answer = await service.Post("/v1/appeals", Appeal(Person.Next()).But("values", Texts((field, value))));

        answer.ShouldBeMalformed(at, code);
        answer.Text.ShouldNotContain(value);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        var answer = await service.Post(
            "/v1/appeals", Appeal(Person.Next()).But("values", Texts(("appeal-text", new string('ж', 20_001)))));

        answer.ShouldBeMalformed("values.appeal-text", "too-long");
    }

    [Fact]
    public async Task No_values_at_all_are_refused() =>
        (await service.Post("/v1/appeals", Appeal(Person.Next()).But("values", Texts())))
            .ShouldBeMalformed("values", "length");

    [Fact]
    public async Task More_recipients_than_fifty_are_refused() =>
        (await service.Post("/v1/appeals", Appeal(Person.Next(), (
            "recipients", Ids([.. Enumerable.Range(0, 51).Select(_ => Guid.NewGuid())])))))
            .ShouldBeMalformed("recipients", "length");
}
