using Registry.Api.Access;

namespace Registry.Api.Tests.Console;

/// <summary>A service with an account of the console for each role of people.</summary>
public sealed class ServiceWithAccounts : ServiceProcess
{
    private const string Password = "бір кем дүние он бес";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using var first = new Reader(this);
        (await first.Get($"{Access()["console"]}")).To.ShouldBe("/console");
        var page = await first.Get("/console/accounts");
        foreach (var role in Roles.All.Where(role => role != Roles.Service))
            (await first.Send(page, "/console/accounts", ("login", $"a.{role}"), ("name", $"Үлгі {role}"), ("role", role),
                ("password", Password))).To.ShouldBe("/console/accounts");
    }

    /// <summary>Somebody of the role, signed in.</summary>
    public async Task<Reader> Person(string role)
    {
        var person = new Reader(this);
        (await person.Send(
            await person.Get("/console/sign-in"), "/console/sign-in", ("login", $"a.{role}"), ("password", Password)))
            .Status.ShouldBe(302);
        return person;
    }
}
