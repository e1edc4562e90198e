using Npgsql;
using Registry.Store.Postgres;

namespace Registry.Store.Tests.Postgres;

/// <summary>What an extract opened, with the rights of the service.</summary>
public sealed class PostgresOpeningsTests(PostgresEngine engine) : IClassFixture<PostgresEngine>, IDisposable
{
    private readonly NpgsqlDataSource service = NpgsqlDataSource.Create(engine.Database.Service);

    private PostgresOpenings Openings => new(service);

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task An_extract_is_found_by_any_key_it_opened_values_under_until_it_ends()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var (key, shared) = (Guid.NewGuid(), Guid.NewGuid());
        await Openings.Add(one, [key, shared], default);
        await Openings.Add(one, [shared], default);
        await Openings.Add(other, [shared], default);

        (await Openings.Under([key, Guid.NewGuid()], default)).ShouldBe([one]);
        (await Openings.Under([key, shared], default)).ShouldBe([one, other], ignoreOrder: true);
        (await Openings.Under([], default)).ShouldBeEmpty();
        await Openings.Remove(one, default);
        (await Openings.Under([key, shared], default)).ShouldBe([other]);
    }

    [Fact]
    public async Task It_is_broken_as_soon_as_one_of_them_is_destroyed()
    {
        var (extract, key) = (Guid.NewGuid(), Guid.NewGuid());
        await engine.Database.Execute(
            $"insert into keys.slice_keys (id, epoch, wrapped) values ('{key}', 1, 'wrapped')");
        await Openings.Add(extract, [key, Guid.NewGuid()], default);
        (await Openings.IsBroken(extract, default)).ShouldBeFalse();

        await engine.Database.Execute(
            $"update keys.slice_keys set wrapped = null, destroyed_at = now() where id = '{key}'");

        (await Openings.IsBroken(extract, default)).ShouldBeTrue();
        (await Openings.IsBroken(Guid.NewGuid(), default)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("update extracts.opened set key_id = key_id")]
    [InlineData("truncate extracts.opened")]
    [InlineData("drop table extracts.opened")]
    [InlineData("create table extracts.mine (id int)")]
    public async Task The_service_may_add_read_and_remove_and_nothing_else(string sql)
    {
        await using var command = service.CreateCommand(sql);
        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe("42501");
    }
}
