using Registry.Projections.Scrubbing;

namespace Registry.Projections.Tests.Scrubbing;

/// <summary>Each way to alter what stands below a published tree, in a full tile and after the last one.</summary>
public sealed class ScrubberTests(TamperedLedger ledger) : IClassFixture<TamperedLedger>, IAsyncLifetime
{
    private const string Copied =
        "data, type, timestamp, tenant_id, mt_dotnet_type, is_archived from registry.mt_events where seq_id = @row";

    public Task InitializeAsync() => ledger.Restore();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_unaltered_ledger_has_no_finding()
    {
        (await ledger.Scrub()).ShouldBeEmpty();
        (await ledger.ForgedTreeHoldsBesideWhatWasKept()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("value",
        "update registry.mt_events set data = jsonb_set(data, '{Circumstances,Purpose}', '\"x\"') where seq_id = @row",
        "ChangedRow")]
    [InlineData("deleted", "delete from registry.mt_events where seq_id = @row", "MissingRow, StreamVersion")]
    [InlineData("swapped",
        "update registry.mt_events set seq_id = -1 where seq_id = @row; "
        + "update registry.mt_events set seq_id = @row where seq_id = @row + 3; "
        + "update registry.mt_events set seq_id = @row + 3 where seq_id = -1",
        "MovedRow, MovedRow")]
    [InlineData("type", "update registry.mt_events set type = 'subject_blocked' where seq_id = @row",
        "ChangedRow, OtherType")]
    [InlineData("tombstone", "update registry.mt_events set type = 'tombstone' where seq_id = @row",
        "MissingRow, TombstoneRow")]
    [InlineData("moment",
        "update registry.mt_events set timestamp = timestamp + interval '1 microsecond' where seq_id = @row",
        "ChangedRow")]
    [InlineData("position", "update registry.mt_events set seq_id = 100000 where seq_id = @row",
        "BeyondSequence, MissingRow")]
    [InlineData("id", "update registry.mt_events set id = gen_random_uuid() where seq_id = @row", "ChangedRow")]
    [InlineData("stream",
        "update registry.mt_events set version = 900, stream_id = "
        + "(select id from registry.mt_streams where version = 101 order by id limit 1) where seq_id = @row",
        "ChangedRow, StreamVersion, StreamVersion")]
    [InlineData("version", "update registry.mt_events set version = 900 where seq_id = @row",
        "ChangedRow, StreamVersion")]
    [InlineData("archived", "update registry.mt_events set is_archived = true where seq_id = @row", "ArchivedRow")]
    [InlineData("tenant", "update registry.mt_events set tenant_id = 'other' where seq_id = @row", "OtherForm")]
    [InlineData("outside body", "update registry.mt_events set bdata = '\\x00' where seq_id = @row", "OtherForm")]
    [InlineData("type of .NET", "update registry.mt_events set mt_dotnet_type = 'X, Y' where seq_id = @row",
        "OtherType")]
    [InlineData("inserted before all",
        "set session_replication_role = replica; " // whoever does this has put the triggers out of the way
        + "insert into registry.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, "
        + "mt_dotnet_type, is_archived) select -7, gen_random_uuid(), stream_id, 900, " + Copied,
        "RowWithoutLeaf, StreamVersion")]
    public async Task An_altered_row_is_found_and_named(string what, string sql, string kinds)
    {
        what.ShouldNotBeEmpty();
        foreach (var place in new[] { 130L, 570 })
        {
            await ledger.Restore();
            var row = await Position(place);
            await ledger.Execute(sql.Replace("@row", $"{row}", StringComparison.Ordinal));

            var found = await ledger.Scrub();

            Kinds(found).ShouldBe(kinds, $"at {place}");
            found.Where(it => it.Kind is FindingKind.ChangedRow or FindingKind.MissingRow)
                .ShouldAllBe(it => it.Index == place);
            (await ledger.Scrub()).ShouldBeEmpty("what is on record is not told again");
            if (found.Any(it => it.Kind is FindingKind.ChangedRow or FindingKind.MissingRow or FindingKind.MovedRow))
                (await ledger.ForgedTreeHoldsBesideWhatWasKept()).ShouldBeFalse();
        }
    }

    /// <summary>Burned numbers are the places where a row can stand without any other being moved.</summary>
    [Theory]
    [InlineData(101)]
    [InlineData(450)]
    [InlineData(551)]
    public async Task A_row_that_was_inserted_is_found_and_named(long after)
    {
        var hole = await Position(after - 1) + 1;
        await ledger.Execute(Insertion(hole, hole - 1));

        var found = await ledger.Scrub();

        Kinds(found).ShouldBe("RowWithoutLeaf, StreamVersion");
        found.Single(it => it.Kind == FindingKind.RowWithoutLeaf).Position.ShouldBe(hole);
        (await ledger.ForgedTreeHoldsBesideWhatWasKept()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_row_that_was_inserted_at_the_end_gets_a_leaf_and_does_not_fit_its_stream()
    {
        var last = await Position(599);
        await ledger.Execute(Insertion(last + 2, last));

        Kinds(await ledger.Scrub()).ShouldBe("BeyondSequence, StreamVersion");
        (await ledger.ForgedTreeHoldsBesideWhatWasKept()).ShouldBeTrue("it is an event like any other, from here on");
    }

    [Theory]
    [InlineData("update registry.mt_streams set version = version - 1 where version = 101",
        "StreamVersion, StreamVersion")]
    [InlineData("update registry.mt_streams set is_archived = true where version = 49", "ArchivedStream")]
    public async Task A_stream_that_was_altered_is_found(string sql, string kinds)
    {
        await ledger.Execute(sql);

        Kinds(await ledger.Scrub()).ShouldBe(kinds);
    }

    [Theory]
    [InlineData("update ledger.tiles set hashes = set_byte(hashes, 99, get_byte(hashes, 99) # 1) where number = 1",
        "AlteredTile")]
    [InlineData("update ledger.tiles set root = sha256(root) where number = 1", "AlteredTile")]
    [InlineData("update ledger.tiles t set hashes = o.hashes, root = o.root from ledger.tiles o "
        + "where t.number = 1 and o.number = 0", "AlteredTile")]
    [InlineData("delete from ledger.tiles where number = 1", "MissingTile")]
    [InlineData("update ledger.bundles set after = after + 1 where number = 1", "AlteredBundle")]
    [InlineData("update ledger.bundles set recorded_at = recorded_at + interval '1s' where number = 2",
        "AlteredBundle")]
    [InlineData("update ledger.checkpoints set root = sha256(root) where size = 450", "AlteredCheckpoint")]
    [InlineData("update ledger.checkpoints set note = set_byte("
        + "note, 59, case get_byte(note, 59) when 65 then 66 else 65 end) where size = 101", "AlteredCheckpoint")]
    [InlineData("update ledger.checkpoints set note = set_byte(note, 59, 10) where size = 101", "AlteredCheckpoint")]
    [InlineData("update ledger.checkpoints c set note = o.note from ledger.checkpoints o "
        + "where c.size = 450 and o.size = 101", "AlteredCheckpoint")]
    public async Task What_is_stored_of_the_tree_is_compared_with_what_was_signed(string sql, string kinds)
    {
        await ledger.Execute(sql);

        Kinds(await ledger.Scrub()).ShouldBe(kinds);
    }

    [Fact]
    public async Task A_row_and_its_tile_altered_together_do_not_give_the_signed_root()
    {
        var row = await Position(130);
        await ledger.Execute($"update registry.mt_events set data = data || '{{\"X\": 1}}' where seq_id = {row}");
        var leaf = (await ledger.Ledger.Events()).Single(stored => stored.Position == row);
        var hash = Convert.ToHexString(AuditTree.LedgerInPostgres.Leaves.Of(leaf).LeafHash.ToArray());
        await ledger.Execute(
            $"update ledger.tiles set hashes = overlay(hashes placing '\\x{hash}' from {32 * 130 + 1}) "
            + "where level = 0 and number = 0");

        (await ledger.Scrub()).ShouldContain(it => it.Kind == FindingKind.AlteredTile && it.Index == 0);
    }

    private static string Insertion(long position, long like) =>
        "set session_replication_role = replica; "
        + "insert into registry.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, "
        + $"mt_dotnet_type, is_archived) select {position}, gen_random_uuid(), stream_id, 900, "
        + Copied.Replace("@row", $"{like}", StringComparison.Ordinal);

    private static string Kinds(IEnumerable<Finding> found) =>
        string.Join(", ", found.Select(it => $"{it.Kind}").Order(StringComparer.Ordinal));

    private async Task<long> Position(long index) => (await ledger.Ledger.Events())[(int)index].Position;
}
