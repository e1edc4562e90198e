using System.Net;
using System.Net.Http.Headers;
using System.Text;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Console;

/// <summary>What a browser, or somebody who plays one, sends that no page meant.</summary>
public sealed class GuardTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task Odd_questions_get_an_answer_in_words()
    {
        await ALargeFormIsNotTakenInWhateverItsLengthIsSaidToBe();
        using var officer = new Reader(service);
        await officer.Get($"{service.Access()["console"]}");
        await AFilterAsABrowserSendsIt(officer);
        await DaysAtTheEdgeOfTheCalendar(officer);
        var known = await service.Somebody();
        await WhoChangesTheLanguageComesBack(officer, known);
        await AnActionNeedsALook(officer);
        await ADecisionThatWasTakenSaysSo(officer, known);
    }

    private async Task ALargeFormIsNotTakenInWhateverItsLengthIsSaidToBe()
    {
        foreach (var path in (string[])["/console/sign-in", "/console/language", "/console/extracts/check"])
            foreach (var chunked in (bool[])[true, false])
            {
                using var content = new ByteArrayContent(Encoding.ASCII.GetBytes($"login={new string('a', 5 << 20)}"));
                content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Http.BaseAddress!, path))
                {
                    Content = content, Headers = { TransferEncodingChunked = chunked },
                };
                using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
                using var answer = await http.SendAsync(request);
                answer.StatusCode.ShouldBe(
                    path.EndsWith("check", StringComparison.Ordinal)
                        ? HttpStatusCode.Found : HttpStatusCode.RequestEntityTooLarge,
                    $"{path} {chunked}");
            }
    }

    /// <summary>Empty where nothing was chosen.</summary>
    private static async Task AFilterAsABrowserSendsIt(Reader officer)
    {
        var page = await officer.Get(
            "/console/disclosures?from=01.11.2026&to=30.11.2026&recipient=&category=&purpose=&ground=&channel=&findings=");
        page.Status.ShouldBe(200, page.Text);
    }

    private static async Task DaysAtTheEdgeOfTheCalendar(Reader officer)
    {
        foreach (var path in (string[])
            [
                "/console/disclosures?to=31.12.9999", "/console/disclosures?from=01.01.0001",
                "/console/activity?to=31.12.9999&from=01.01.0001", "/console/disclosures/list.csv?to=31.12.9999",
            ])
            (await officer.Get(path)).Status.ShouldBe(200, path);
    }

    private static async Task WhoChangesTheLanguageComesBack(Reader officer, Known known)
    {
        var self = $"/console/subjects/{known.SubjectId}";
        var look = await officer.Get(self);
        look.Text.ShouldNotContain("id=\"held\"");
        (await officer.Send(look, $"{self}/look", ("purpose", "rights-requests"))).To.ShouldBe(self);
        var opened = await officer.Send(
            look, $"{self}/values", ("purpose", "rights-requests"), ("category", "contact"));
        opened.Text.ShouldContain(known.Person.Phone);
        opened.Headers["Refresh"].ShouldBe($"300; url={self}");
        (await officer.Send(opened, "/console/language", ("to", "kk"), ("back", $"{self}/values"))).To
            .ShouldBe($"{self}/values");
        (await officer.Get($"{self}/values")).To.ShouldBe(self);
        (await officer.Get($"{self}?on=31.12.9999")).Status.ShouldBe(200);
    }

    /// <summary>Whoever said nothing of why they look is shown nothing of what would happen.</summary>
    private async Task AnActionNeedsALook(Reader officer)
    {
        var other = await service.Somebody();
        var page = await officer.Get("/console/find");
        var shown = await officer.Send(
            page, $"/console/subjects/{other.SubjectId}/block", ("scope", "whole"), ("purpose", "rights-requests"),
            ("reason", "r"));
        (shown.Status, shown.To).ShouldBe((302, $"/console/subjects/{other.SubjectId}"));
    }

    private async Task ADecisionThatWasTakenSaysSo(Reader officer, Known known)
    {
        var proposal = await service.Proposed(known, Destruction(("whole", true)));
        (await service.Approve(known, proposal)).As(201);
        var page = await officer.Get($"/console/approvals/{proposal}");
        page.Status.ShouldBe(200, page.Text);
        foreach (var say in (string[])["yes", "no", "perhaps"])
            (await officer.Send(page, $"/console/approvals/{proposal}", ("say", say), ("purpose", "rights-requests")))
                .To.ShouldBe($"/console/approvals/{proposal}");
        $"{(await service.Get($"/v1/proposals/{proposal}")).As(200)["proposal"]["state"]}".ShouldBe("approved");
    }
}
