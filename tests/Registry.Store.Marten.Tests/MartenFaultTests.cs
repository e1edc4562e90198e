using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests;

/// <summary>What the database says while Marten writes is heard as it was said, whatever Marten wraps it in.</summary>
public sealed class MartenFaultTests(MartenStore engine) : IClassFixture<MartenStore>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.Database.Execute("""
        drop function if exists registry.at_insert cascade;
        drop sequence if exists registry.strikes
        """);

    [Fact]
    public async Task What_the_database_refuses_is_a_bad_item_and_the_next_one_is_taken()
    {
        await AtInsert("if new.version = 3 then raise exception 'not this one' using errcode = '23514'; end if");

        await Should.ThrowAsync<BadItemException>(() => Append("third", 3));
        (await Append("second", 2)).ShouldBeOfType<Appended.Added>();
    }

    [Fact]
    public async Task A_connection_lost_while_it_writes_is_taken_up_again()
    {
        await AtInsert("if nextval('registry.strikes') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if");

        (await Append("struck once", 2)).ShouldBeOfType<Appended.Added>();
        (await engine.Database.Ask<long>("select last_value from registry.strikes")).ShouldBe(3, "two events, one lost");
    }

    [Fact]
    public async Task One_that_is_lost_each_time_is_a_log_that_cannot_be_reached()
    {
        await AtInsert("perform pg_terminate_backend(pg_backend_pid())");

        await Should.ThrowAsync<StoreUnavailableException>(() => Append("struck", 1));
    }

    private Task<Appended> Append(string stream, int events) =>
        engine.Store.Append(new() { Writes = [Write(Id(stream), 0, Id($"{stream} event"), events)] }, default);

    private Task AtInsert(string does) => engine.Database.Execute($"""
        create sequence registry.strikes;
        create function registry.at_insert() returns trigger language plpgsql security definer as
            $body$ begin {does}; return new; end $body$;
        create trigger at_insert before insert on registry.mt_events
            for each row execute function registry.at_insert()
        """);
}
