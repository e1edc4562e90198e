using Registry.Domain;
using Registry.Domain.Refusals;
using Registry.Domain.Subjects;
using Registry.Store.Codec;
using static Registry.Store.Tests.Ledgers.Bench;

namespace Registry.Store.Tests.Ledgers;

public sealed class LedgerTests : IDisposable
{
    private static readonly Guid First = Sample.Id("first", nameof(LedgerTests));
    private static readonly Guid Second = Sample.Id("second", nameof(LedgerTests));
    private static readonly Guid Third = Sample.Id("third", nameof(LedgerTests));

    private readonly Bench bench = new();

    private static SubjectId Aigul => Subject(First);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task An_accepted_operation_is_recorded_and_its_first_event_found_again()
    {
        var recorded = await bench.Record(First, Appealing(First));
        (recorded.Repeated, recorded.ContentCompared, recorded.First.Type).ShouldBe((false, true, "appeal_opened"));
        (await bench.Ledger.Find("crm", First, default)).ShouldBe(recorded.First);
        (await bench.Ledger.Find("site", First, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_repeat_gets_the_same_receipt_and_writes_nothing()
    {
        var once = await bench.Record(First, Appealing(First));
        var head = await bench.Store.Head(default);
        (await bench.Do(First, Appealing(First))).ShouldBe(once with { Repeated = true });
        (await bench.Store.Head(default)).ShouldBe(head);
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_another_operation_s()
    {
        await bench.Record(First, Appealing(First));
        (await bench.Do(First, Appealing(First), """{"other":1}""")).ShouldBeOfType<Outcome.OtherContent>();
    }

    [Fact]
    public async Task A_refusal_is_journalled_each_time_and_does_not_use_the_id_up()
    {
        var refused = new Outcome.Refused(new Refusal.UnknownSubject());
        (await bench.Do(Second, Calling(Aigul, Appeal(First), "+7"))).ShouldBe(refused);
        (await bench.Do(Second, Calling(Aigul, Appeal(First), "+7"))).ShouldBe(refused);
        var journal = await bench.All();
        journal.Select(stored => stored.Version).ShouldBe([1, 2]);
        journal.Select(stored => stored.Stream).Distinct().Count().ShouldBe(1);
        journal.ShouldAllBe(stored => ((OperationRefused)EventCodec.Read(stored)).Code == "unknown-subject");

        await bench.Record(First, Appealing(First));
        (await bench.Record(Second, Calling(Aigul, Appeal(First), "+7"))).Repeated.ShouldBeFalse();
    }

    [Fact]
    public async Task A_check_writes_nothing_and_not_even_a_refusal()
    {
        (await bench.Ledger.Check(Calling(Aigul, Appeal(First), "+7"))).ShouldBeOfType<Decision.Refused>();
        (await bench.Store.Head(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_repeats_after_a_block_gets_the_receipt_and_not_a_refusal()
    {
        await bench.Record(First, Appealing(First));
        var once = await bench.Record(Second, Calling(Aigul, Appeal(First), "+7"));
        await bench.Record(Third, Blocking(Aigul));
        var head = await bench.Store.Head(default);
        var again = (await bench.Do(Second, Calling(Aigul, Appeal(First), "+7"))).ShouldBeOfType<Outcome.Recorded>();
        again.ShouldBe(once with { Fact = again.Fact, Repeated = true });
        (await bench.Store.Head(default)).ShouldBe(head);
    }

    [Fact]
    public async Task After_the_destruction_a_repeat_gets_its_receipt_without_a_comparison()
    {
        await bench.Record(First, Appealing(First));
        var once = await bench.Record(Second, Calling(Aigul, Appeal(First), "+7"));
        await bench.Destroy(Aigul);
        var again = (await bench.Do(Second, Calling(Aigul, Appeal(First), "+8"), "{\"other\":1}"))
            .ShouldBeOfType<Outcome.Recorded>();
        again.ShouldBe(once with { Fact = again.Fact, Repeated = true, ContentCompared = false });
    }

    [Fact]
    public async Task Every_stream_a_decision_looked_at_is_written_or_guarded_whether_it_was_cached_or_not()
    {
        await bench.Record(First, Appealing(First));
        foreach (var ledger in new[] { bench.Ledger, bench.Another() })
        {
            var looked = new HashSet<Guid>
            {
                Aigul.Value, Appeal(First).Value, Sample.Id("consent", First.ToString()), Sample.Id("journal"),
            };
            var asked = Asking(Sample.Next(First, looked.Count + bench.Store.Appends.Count));
            (await ledger.Transact(asked, async states =>
            {
                await states.Appeal(Appeal(First), default);
                await states.Journal(StreamKind.AccessJournal, Sample.Id("journal"), default);
                return await Calling(Aigul, Appeal(First), "+7")(states);
            }, default)).ShouldBeOfType<Outcome.Recorded>();
            var append = bench.Store.Appends.Last().Append;
            append.Writes.Select(write => write.Stream).Concat(append.Guards.Select(guard => guard.Stream)).ToHashSet()
                .ShouldBe(looked, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task What_moved_meanwhile_is_looked_at_again()
    {
        await bench.Record(First, Appealing(First));
        bench.Store.Meanwhile = () => bench.Another().Transact(Asking(Third), Blocking(Aigul), default);
        (await bench.Do(Second, Calling(Aigul, Appeal(First), "+7")))
            .ShouldBeOfType<Outcome.Refused>().Refusal.ShouldBeOfType<Refusal.Blocked>();
    }

    [Fact]
    public async Task A_guard_that_moved_meanwhile_is_looked_at_again()
    {
        await bench.Record(First, Appealing(First));
        bench.Store.Meanwhile = () => bench.Another().Transact(Asking(Third), Blocking(Aigul), default);
        var seen = new List<bool>();
        await bench.Do(Second, async states =>
        {
            var aigul = (Subject.Living)await states.Subject(Aigul, default);
            seen.Add(aigul.Blocks.Count > 0);
            return await Appealing(Second, "061211600012")(states);
        });
        seen.ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_refusal_is_not_given_on_a_state_that_another_node_has_changed_since()
    {
        await bench.Record(First, Appealing(First));
        var another = bench.Another();
        await another.Transact(Asking(Third), Blocking(Aigul), default);
        await bench.Do(Second, Calling(Aigul, Appeal(First), "+7")); // bench.Ledger has seen the block, too
        var lifting = new Proposal(ProposedAction.Unblock, BlockId: new(Sample.Id("block", Aigul.Value.ToString())));
        await another.Transact(Asking(Sample.Id("p")), Proposing(Aigul, lifting), default);
        (await another.Transact(Asking(Sample.Id("a")), Approving(Aigul), default)).ShouldBeOfType<Outcome.Recorded>();

        (await bench.Record(Second, Calling(Aigul, Appeal(First), "+7"))).Repeated.ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_of_a_destroyed_slice_is_never_minted_again()
    {
        await bench.Record(First, Appealing(First));
        await bench.Destroy(Aigul);
        var slice = Slice(First, "identity");
        (await bench.Do(Second, async states => await Appealing(Second)(states) is Decision.Accepted accepted
            ? Decision.Accept(accepted.Effect with { Opens = [.. accepted.Effect.Opens, slice] })
            : throw new InvalidOperationException())).ShouldBeOfType<Outcome.Busy>();
        var key = (await bench.Store.Read(new() { Keys = [slice.Value] }, default)).Keys[slice.Value];
        (key.State, key.Wrapped).ShouldBe((KeyState.Destroyed, null));
    }

    [Fact]
    public async Task One_iin_is_one_subject_under_32_callers_at_once()
    {
        bench.Store.Delay = TimeSpan.FromMilliseconds(5);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Sample.Next(First, n))
            .Select(operation => Task.Run(() => bench.Do(operation, Appealing(operation)))));
        outcomes.ShouldAllBe(outcome => outcome is Outcome.Recorded);
        var all = await bench.All();
        all.Count(stored => stored.Type == "subject_registered").ShouldBe(1);
        all.Count(stored => stored.Type == "appeal_opened").ShouldBe(32);
        all.Where(stored => stored.Type == "personal_data_collected").Select(stored => stored.Stream).Distinct()
            .Count().ShouldBe(1);
    }

    [Fact]
    public async Task One_operation_is_recorded_once_under_32_callers_at_once()
    {
        await bench.Record(First, Appealing(First));
        bench.Store.Delay = TimeSpan.FromMilliseconds(5);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32)
            .Select(_ => Task.Run(() => bench.Do(Second, Calling(Aigul, Appeal(First), "+7")))));
        var recorded = outcomes.Select(outcome => outcome.ShouldBeOfType<Outcome.Recorded>()).ToList();
        recorded.Count(outcome => !outcome.Repeated).ShouldBe(1);
        recorded.Select(outcome => outcome.First.Id).Distinct().Count().ShouldBe(1);
        (await bench.All()).Count(stored => stored.Stream == Aigul.Value && stored.Version > 3).ShouldBe(1);
    }

    [Fact]
    public async Task One_refused_operation_is_journalled_32_times_under_32_callers_at_once()
    {
        bench.Store.Delay = TimeSpan.FromMilliseconds(5);
        await Task.WhenAll(Enumerable.Range(0, 32)
            .Select(_ => Task.Run(() => bench.Do(Second, Calling(Aigul, Appeal(First), "+7")))));
        (await bench.All()).Select(stored => stored.Version).ShouldBe(Enumerable.Range(1, 32).Select(n => (long)n));
    }
}
