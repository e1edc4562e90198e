using System.Text;
using Npgsql;
using NpgsqlTypes;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>Our own mt_quick_append_events, which is what Marten 9.29 calls to append to a stream.</summary>
public sealed class QuickAppendTests(PostgresEngine engine) : IClassFixture<PostgresEngine>, IAsyncLifetime
{
    private NpgsqlDataSource source = null!;

    public Task InitializeAsync()
    {
        source = NpgsqlDataSource.Create(engine.Database.Service);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await source.DisposeAsync();

    [Fact]
    public async Task It_answers_the_version_and_a_number_for_each_event_and_writes_what_it_was_given()
    {
        var stream = Id("stream");
        var first = await Append(stream, 3);
        var second = await Append(stream, 2, expected: 3);

        first[0].ShouldBe(3);
        second.ShouldBe([5, first[3] + 1, first[3] + 2]);
        (await engine.Database.Ask<string>($"""
            select string_agg(format('%s %s %s %s %s %s', version, data, type, mt_dotnet_type, tenant_id, is_archived),
                              e'\n' order by seq_id) from registry.mt_events where stream_id = '{stream}'
            """)).ShouldBe(Rows(3, 1) + "\n" + Rows(2, 4));
        (await engine.Database.Ask<string>($"""
            select format('%s %s %s %s', s.type, s.version, s.timestamp = e.timestamp, s.created < e.timestamp)
              from registry.mt_streams s join registry.mt_events e on e.stream_id = s.id and e.version = s.version
             where s.id = '{stream}'
            """)).ShouldBe("thing 5 t t");
    }

    [Fact]
    public async Task Nothing_to_append_is_answered_with_the_version()
    {
        (await Append(Id("stream"), 0)).ShouldBe([0]);
        await Append(Id("stream"), 2);
        (await Append(Id("stream"), 0)).ShouldBe([2]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Another_version_than_expected_is_refused_and_burns_no_number(long expected)
    {
        var stream = Id($"stream {expected}");
        await Append(stream, 2);
        var before = await LastNumber();

        (await Should.ThrowAsync<PostgresException>(() => Append(stream, 1, expected))).SqlState.ShouldBe("MT003");
        (await LastNumber()).ShouldBe(before);
    }

    [Fact]
    public async Task An_archived_stream_is_refused()
    {
        await Append(Id("stream"), 1);
        await engine.Database.Execute(
            $"update registry.mt_streams set is_archived = true where id = '{Id("stream")}'");

        (await Should.ThrowAsync<PostgresException>(() => Append(Id("stream"), 1))).SqlState.ShouldBe("MT001");
    }

    [Fact]
    public async Task Callers_without_an_expected_version_on_hot_streams_lose_nothing()
    {
        var hot = Enumerable.Range(0, 4).Select(n => Id($"hot {n}")).ToList();
        var before = await LastNumber();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async n =>
        {
            for (var m = 0; m < 10; m++) await Append(hot[(n + m) % 4], 1);
        }));

        foreach (var stream in hot)
            (await engine.Database.Ask<long>($"select version from registry.mt_streams where id = '{stream}'"))
                .ShouldBe(80);
        (await LastNumber()).ShouldBe(before + 320);
        (await engine.Database.Ask<long>(Order.Holes)).ShouldBe(0);
    }

    /// <summary>As Marten calls it in its default mode.</summary>
    private async Task<long[]> Append(Guid stream, int count, long? expected = null)
    {
        await using var append = source.CreateCommand(
            "select registry.mt_quick_append_events($1, 'thing', '*DEFAULT*', $2, $3, $4, $5, $6, $7, $8)");
        append.Parameters.AddRange((NpgsqlParameter[])[
            new NpgsqlParameter { Value = stream },
            Values(count, NpgsqlDbType.Uuid, _ => Guid.NewGuid()),
            Values(count, NpgsqlDbType.Varchar, _ => "thing_happened"),
            Values(count, NpgsqlDbType.Varchar, _ => "Sample.ThingHappened, sample"),
            Values(count, NpgsqlDbType.Jsonb, n => Encoding.UTF8.GetBytes($$"""{"n":{{n}}}""")),
            Values<byte[]?>(count, NpgsqlDbType.Bytea, _ => null),
            Values(count, NpgsqlDbType.TimestampTz, n => Day.UtcDateTime.AddSeconds(n)),
            new() { Value = expected is null ? DBNull.Value : expected, NpgsqlDbType = NpgsqlDbType.Bigint },
        ]);
        return (long[])(await append.ExecuteScalarAsync())!;
    }

    private static NpgsqlParameter Values<T>(int count, NpgsqlDbType type, Func<int, T> made) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Array | type, Value = Enumerable.Range(1, count).Select(made).ToArray(),
    };

    private static string Rows(int count, int from) => string.Join('\n', Enumerable.Range(0, count).Select(n =>
        $$"""{{from + n}} {"n": {{n + 1}}} thing_happened Sample.ThingHappened, sample *DEFAULT* f"""));

    private Task<long> LastNumber() =>
        engine.Database.Ask<long>("select last_value from registry.mt_events_sequence");
}
