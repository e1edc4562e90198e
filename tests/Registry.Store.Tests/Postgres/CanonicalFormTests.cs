using System.Text;
using Xunit.Abstractions;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

public sealed class CanonicalFormTests(PostgresEngine engine, ITestOutputHelper output) : IClassFixture<PostgresEngine>
{
    private const int Seed = 8785;

    [Fact]
    public async Task The_canonical_form_of_an_event_survives_the_database()
    {
        output.WriteLine($"seed {Seed}");
        var house = new House(Seed);
        for (var n = 0; n < 20; n++)
        {
            var bodies = Enumerable.Range(0, 100).Select(_ => house.Json()).ToList();
            var events = bodies.Select((body, m) => Event(Next(Id($"{n}"), m), body));
            var write = new StreamWrite(Id($"{n}"), "thing", 0, [.. events]);
            await engine.Store.Append(new() { Writes = [write] }, CancellationToken.None);

            var found = await engine.Store.Read(new() { Streams = [new(write.Stream, 0)] }, CancellationToken.None);
            found.Streams[write.Stream].Select(e => Encoding.UTF8.GetString(e.Data.Span))
                .ShouldBe(bodies.Select(House.Canonical));
        }
    }
}
