using System.Security.Cryptography;
using Npgsql;
using Registry.Store.Postgres;
using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests.Postgres;

/// <summary>The texts in PostgreSQL, with the rights of the service.</summary>
public sealed class PostgresDocumentsTests : DocumentsConformance, IClassFixture<PostgresEngine>, IDisposable
{
    private readonly PostgresEngine engine;
    private readonly NpgsqlDataSource service;

    public PostgresDocumentsTests(PostgresEngine engine)
    {
        this.engine = engine;
        service = NpgsqlDataSource.Create(engine.Database.Service);
        Documents = new PostgresDocuments(service);
    }

    protected override IDocuments Documents { get; }

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task The_same_text_put_twice_is_one_row_that_keeps_its_moment()
    {
        var sha256 = await Documents.Put("one row"u8.ToArray(), default);
        var row = $"select count(*) || ' ' || min(put_at) from documents.texts where sha256 = '\\x{sha256}'";
        var before = await engine.Database.Ask<string>(row);

        await Documents.Put("one row"u8.ToArray(), default);

        before.ShouldStartWith("1 ");
        (await engine.Database.Ask<string>(row)).ShouldBe(before);
    }

    [Theory]
    [InlineData("update documents.texts set body = body")]
    [InlineData("update documents.texts set put_at = now()")]
    [InlineData("delete from documents.texts")]
    [InlineData("truncate documents.texts")]
    [InlineData("drop table documents.texts")]
    [InlineData("create table documents.mine (id int)")]
    public async Task The_service_may_add_and_read_and_nothing_else(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => Execute(sql))).SqlState.ShouldBe("42501");

    [Fact]
    public async Task A_text_under_a_hash_that_is_not_its_own_is_refused_by_the_table() =>
        (await Should.ThrowAsync<PostgresException>(
            () => Execute("insert into documents.texts (sha256, body) values (sha256('one'), 'another')")))
            .ConstraintName.ShouldBe("texts_hash");

    [Fact]
    public async Task A_text_that_was_changed_past_the_service_is_not_given_out()
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData("as it was"u8));
        await engine.Database.Execute($"""
            alter table documents.texts drop constraint texts_hash;
            insert into documents.texts (sha256, body) values ('\x{sha256}', 'as it is');
            """);
        try
        {
            await Should.ThrowAsync<AlteredDocumentException>(() => Documents.Get(sha256, default));
        }
        finally
        {
            await engine.Database.Execute($"""
                delete from documents.texts where sha256 = '\x{sha256}';
                alter table documents.texts add constraint texts_hash check (sha256 = sha256(body));
                """);
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Statements of this test.")]
    private async Task Execute(string sql)
    {
        await using var command = service.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
