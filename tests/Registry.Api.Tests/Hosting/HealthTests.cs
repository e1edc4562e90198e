using Npgsql;

namespace Registry.Api.Tests.Hosting;

/// <summary>A service of its own: its database is taken away and given back.</summary>
public sealed class HealthTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task A_service_without_its_database_says_so_and_comes_back_with_it()
    {
        (await Ready()).As(200)["ready"].GetValue<bool>().ShouldBeTrue();
        var known = await service.Somebody();
        var lost = Requests.Disclosure(known.AppealId);

        await Connections(allowed: false);

        (await Ready()).As(503)["ready"].GetValue<bool>().ShouldBeFalse();
        (await service.Send(HttpMethod.Get, "/health/live", null)).As(200);
        (await service.Post("/v1/disclosures", lost))
            .ShouldBeProblem(503, "log-unavailable", retryable: true, used: "unknown").Headers
                .ShouldContain("Retry-After");
        (await service.Get("/v1/disclosures"))
            .ShouldBeProblem(503, "log-unavailable", retryable: true, used: "unknown");
        (await service.Get($"/v1/subjects/{known.SubjectId}")).Status.ShouldBe(503);
        (await service.Get($"/v1/operations/{lost["operationId"]}", "service")).Status.ShouldBe(503);
        (await service.Post("/v1/subjects/find", Requests.Find("phone", known.Person.Phone))).Status.ShouldBe(503);
        (await service.Bulk([Requests.Line("disclosures", lost), Requests.Line("disclosures", lost)]))
            .ShouldAllBe(line => line["status"]!.GetValue<int>() == 503);

        await Connections(allowed: true);

        var ready = await Ready();
        for (var wait = 0; wait < 300 && ready.Status != 200; wait++, await Task.Delay(100))
            ready = await Ready();
        ready.As(200);
        (await service.Post("/v1/disclosures", lost)).As(201);
        (await service.Get(known.Door("disclosures"))).As(200).Items.Count.ShouldBe(1);
    }

    private Task<Answer> Ready() => service.Send(HttpMethod.Get, "/health/ready", null);

    private async Task Connections(bool allowed)
    {
        var settings = new NpgsqlConnectionStringBuilder(service.Database.Super);
        var name = settings.Database;
        settings.Database = "postgres";
        await using var server = NpgsqlDataSource.Create(settings);
        await Execute(server, $"alter database {name} with allow_connections {allowed}");
        if (!allowed)
            await Execute(server, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Statements of this test.")]
    private static async Task Execute(NpgsqlDataSource server, string sql)
    {
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
