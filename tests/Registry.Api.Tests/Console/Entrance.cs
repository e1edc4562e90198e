namespace Registry.Api.Tests.Console;

/// <summary>How people come in where there is no issuer.</summary>
internal static class Entrance
{
    private const string Password = "жеті рет өлшеп бір кес";

    /// <summary>Once a service: the link is used up.</summary>
    public static async Task<Reader> ByLink(this ServiceProcess service)
    {
        var first = new Reader(service);
        (await first.Get($"{service.Access()["console"]}")).To.ShouldBe("/console");
        return first;
    }

    /// <summary>Who came by the link gives another a login with a role, and they sign in.</summary>
    public static async Task<Reader> Given(this ServiceProcess service, Reader by, string role)
    {
        (await by.Send(await by.Get("/console/accounts"), "/console/accounts", ("login", $"e.{role}"),
            ("name", $"Адам {role}"), ("role", role), ("password", Password))).To.ShouldBe("/console/accounts");
        var person = new Reader(service);
        (await person.Send(await person.Get("/console/sign-in"), "/console/sign-in", ("login", $"e.{role}"),
            ("password", Password))).Status.ShouldBe(302);
        return person;
    }
}
