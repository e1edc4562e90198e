using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task A_minted_key_is_active_and_sealing_under_it_is_allowed()
    {
        var (mint, seal) = (Key(Id("key")), new KeyChanges { Required = [Id("key")] });
        await Add(With(Id("one"), Id("minting"), new() { Minted = [mint], Required = [mint.Id] }));
        await Add(With(Id("two"), Id("sealing"), seal));

        var row = (await KeyRow(mint.Id)).ShouldNotBeNull();
        (row.State, row.Epoch, row.DestroyedAt).ShouldBe((KeyState.Active, OpenEpoch, null));
        row.Wrapped.ShouldBe(mint.Wrapped);
        (await Append(With(Id("three"), Id("other"), new() { Required = [Id("never")] })))
            .ShouldBe(new Appended.KeyNotActive(Id("never")));
    }

    [Fact]
    public async Task A_key_destroyed_between_read_and_append_refuses_what_was_sealed()
    {
        var key = Id("key");
        await Add(With(Id("one"), Id("minting"), new() { Minted = [Key(key)] }));
        (await KeyRow(key))!.State.ShouldBe(KeyState.Active);
        var destroyed = await Add(With(Id("two"), Id("destroying"), new() { Destroyed = [key] }));
        var late = await Append(With(Id("three"), Id("sealed"), new() { Required = [key] }));

        late.ShouldBe(new Appended.KeyNotActive(key));
        (await Stream(Id("three"))).ShouldBeEmpty();
        var row = (await KeyRow(key))!;
        (row.State, row.Wrapped, row.DestroyedAt).ShouldBe((KeyState.Destroyed, null, destroyed.Events[0].RecordedAt));
    }

    [Fact]
    public async Task A_destroyed_key_is_neither_minted_nor_destroyed_again()
    {
        var key = Id("key");
        await Add(With(Id("one"), Id("minting"), new() { Minted = [Key(key)] }));
        await Add(With(Id("two"), Id("destroying"), new() { Destroyed = [key] }));

        var again = await Append(With(Id("three"), Id("again"), new() { Minted = [Key(key)] }));
        again.ShouldBe(new Appended.KeyNotActive(key));
        var twice = await Append(With(Id("four"), Id("twice"), new() { Destroyed = [key] }));
        twice.ShouldBe(new Appended.KeyNotActive(key));
        (await KeyRow(key))!.Wrapped.ShouldBeNull();
    }

    [Fact]
    public async Task A_key_is_minted_once_among_callers_at_once()
    {
        var key = Id("key");
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n =>
            Append(With(Id($"{n}"), Id($"event {n}"), new() { Minted = [Key(key)] }))));

        answers.OfType<Appended.Added>().Count().ShouldBe(1);
        answers.Count(a => a is Appended.KeyNotActive not && not.Key == key).ShouldBe(15);
    }

    [Fact]
    public async Task Of_sealing_and_destroying_at_once_no_seal_stands_after_the_destruction()
    {
        for (var round = 0; round < 20; round++)
        {
            var key = Id($"key {round}");
            await Add(With(Next(key, 0), Next(key, 1), new() { Minted = [Key(key)] }));
            var sealing = new KeyChanges { Required = [key] };
            var seals = Enumerable.Range(2, 8)
                .Select(n => Append(With(Next(key, n), Next(key, n + 50), sealing))).ToList();
            var destroying = Append(With(Next(key, 100), Next(key, 101), new() { Destroyed = [key] }));
            var sealings = await Task.WhenAll(seals);

            var end = (await destroying).ShouldBeOfType<Appended.Added>().Events[0].Position;
            sealings.OfType<Appended.Added>().ShouldAllBe(a => a.Events[0].Position < end);
        }
    }

    [Fact]
    public async Task Index_rows_find_and_die_with_their_key()
    {
        var (key, tag, other) = (Id("key"), Tag("iin"), Tag("phone"));
        var rows = new[] { Row(tag, key), Row(other, key, identifying: false) };
        await Add(With(Id("one"), Id("minting"), new() { Minted = [Key(key)], Indexed = rows }));

        var found = (await Read(new() { Tags = [tag, other] })).Rows.OrderByDescending(r => r.Identifying).ToList();
        found.Select(r => (r.Key, r.Epoch, r.Identifying)).ShouldBe([(key, OpenEpoch, true), (key, OpenEpoch, false)]);
        found[0].Tag.ShouldBe(tag);
        found[0].Box.ShouldBe(rows[0].Box);
        await Add(With(Id("two"), Id("destroying"), new() { Destroyed = [key] }));
        (await Read(new() { Tags = [tag, other] })).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_index_row_needs_an_active_key()
    {
        var answer = await Append(With(Id("one"), Id("event"), new() { Indexed = [Row(Tag("iin"), Id("never"))] }));

        answer.ShouldBe(new Appended.KeyNotActive(Id("never")));
    }

    [Fact]
    public async Task An_identifying_tag_has_one_owner_among_callers_at_once()
    {
        var tag = Tag("iin");
        var appends = Enumerable.Range(0, 32).Select(n => With(Id($"{n}"), Id($"event {n}"), new()
        {
            Minted = [Key(Id($"key {n}"))], Indexed = [Row(tag, Id($"key {n}"))],
        }));
        var answers = await Task.WhenAll(appends.ToList().Select(Append));

        answers.OfType<Appended.Added>().Count().ShouldBe(1);
        answers.OfType<Appended.TagTaken>().Count(t => t.Tag.SequenceEqual(tag)).ShouldBe(31);
        (await Read(new() { Tags = [tag] })).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_tag_that_only_finds_may_have_many_owners()
    {
        foreach (var n in new[] { "1", "2" })
            await Add(With(Id(n), Id($"event {n}"), new()
            {
                Minted = [Key(Id($"key {n}"))], Indexed = [Row(Tag("phone"), Id($"key {n}"), identifying: false)],
            }));

        (await Read(new() { Tags = [Tag("phone")] })).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_tag_moves_to_the_key_that_replaces_the_one_destroyed()
    {
        var (before, after, tag) = (Id("before"), Id("after"), Tag("iin"));
        await Add(With(Id("one"), Id("minting"), new() { Minted = [Key(before)], Indexed = [Row(tag, before)] }));
        await Add(With(Id("two"), Id("correcting"), new()
        {
            Minted = [Key(after)], Destroyed = [before], Indexed = [Row(tag, after)],
        }));

        (await Read(new() { Tags = [tag] })).Rows.Single().Key.ShouldBe(after);
    }

    [Fact]
    public async Task Nothing_is_wrapped_under_an_epoch_that_is_not_open()
    {
        await engine.OpenEpoch(7);
        await Add(With(Id("one"), Id("in time"), new() { Minted = [Key(Id("key"), 7)] }));
        await engine.CloseEpoch(7);
        KeyChanges[] late =
        [
            new() { Minted = [Key(Id("late"), 7)] },
            new() { Indexed = [Row(Tag("iin"), Id("key"), epoch: 7)] },
            new() { Named = [Name(Id("name"), Tag("stream"), 7)] },
        ];

        for (var n = 0; n < late.Length; n++)
            (await Append(With(Id($"late {n}"), Id($"event {n}"), late[n]))).ShouldBe(new Appended.EpochNotOpen(7));
        var never = await Append(With(Id("two"), Id("never"), new() { Minted = [Key(Id("none"), 99)] }));
        never.ShouldBe(new Appended.EpochNotOpen(99));
    }

    [Fact]
    public async Task A_conflict_changes_no_key()
    {
        var (key, name) = (Id("key"), Id("name"));
        await Add(With(Id("one"), Id("minting"), new() { Minted = [Key(key)], Named = [Name(name, Tag("stream"))] }));
        var append = With(Id("one"), Id("late"), new()
        {
            Destroyed = [key], Minted = [Key(Id("fresh"))], Forgotten = [name],
            Indexed = [Row(Tag("iin"), Id("fresh"))],
        });

        (await Append(append)).ShouldBe(new Appended.Conflict(Id("one"), 1));
        (await KeyRow(key))!.State.ShouldBe(KeyState.Active);
        (await KeyRow(Id("fresh"))).ShouldBeNull();
        (await Read(new() { Tags = [Tag("iin")] })).Rows.ShouldBeEmpty();
        (await Read(new() { Names = [name] })).Names.Single().ForgottenAt.ShouldBeNull();
    }
}
