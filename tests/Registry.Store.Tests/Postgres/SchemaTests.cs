namespace Registry.Store.Tests.Postgres;

/// <summary>The tables of the log have the columns, keys and indexes of Marten 9.29, and no others.</summary>
public sealed class SchemaTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Theory]
    [InlineData("mt_streams", """
        created timestamp with time zone not null default
        id uuid not null
        is_archived boolean default
        tenant_id character varying default
        timestamp timestamp with time zone not null default
        type character varying
        version bigint
        """)]
    [InlineData("mt_events", """
        bdata bytea
        data jsonb not null
        id uuid not null
        is_archived boolean default
        mt_dotnet_type character varying
        seq_id bigint not null
        stream_id uuid
        tenant_id character varying default
        timestamp timestamp with time zone not null default
        type character varying(500) not null
        version bigint not null
        """)]
    [InlineData("mt_event_progression", """
        last_seq_id bigint
        last_updated timestamp with time zone default
        name character varying not null
        """)]
    [InlineData("mt_high_water_skips", """
        ending_sequence bigint not null
        starting_sequence bigint not null
        timestamp timestamp with time zone default
        """)]
    public async Task Columns_are_those_of_the_contract(string table, string expected) =>
        (await engine.Database.Ask<string>($"""
            select string_agg(attname || ' ' || format_type(atttypid, atttypmod)
                              || case when attnotnull then ' not null' else '' end
                              || case when atthasdef then ' default' else '' end, e'\n' order by attname)
              from pg_attribute
             where attrelid = 'registry.{table}'::regclass and attnum > 0 and not attisdropped
            """)).ShouldBe(expected.ReplaceLineEndings("\n"));

    [Fact]
    public async Task Keys_and_indexes_have_the_names_of_the_contract()
    {
        const string indexes = """
            select string_agg(indexname, ' ' order by indexname) from pg_indexes where schemaname = 'registry'
            """;
        const string references = """
            select string_agg(conname || ' ' || confdeltype::text, ' ' order by conname)
              from pg_constraint where connamespace = 'registry'::regnamespace and contype = 'f'
            """;

        (await engine.Database.Ask<string>(indexes)).Split(' ').ShouldBe(
            ["idx_mt_events_event_id", "pk_mt_event_progression", "pk_mt_events_stream_and_version",
             "pkey_mt_events_seq_id", "pkey_mt_high_water_skips_ending_sequence", "pkey_mt_streams_id"],
            ignoreOrder: true);
        (await engine.Database.Ask<string>(references)).ShouldBe("fkey_mt_events_stream_id c");
        (await engine.Database.Ask<string>("select pg_get_serial_sequence('registry.mt_events', 'seq_id')"))
            .ShouldBe("registry.mt_events_sequence");
    }

    [Fact]
    public async Task The_role_that_owns_the_tables_is_not_the_one_that_uses_them() =>
        (await engine.Database.Ask<string>("""
            select string_agg(distinct tableowner, ' ') from pg_tables
             where schemaname in ('registry', 'keys', 'views', 'documents')
            """)).ShouldBe("registry_owner");
}
