using Registry.Domain;
using Registry.Domain.Subjects;
using static Registry.Store.Tests.Ledgers.Bench;

namespace Registry.Store.Tests.Ledgers;

/// <summary>A person and a neighbour; one is destroyed.</summary>
public sealed class DestroyedKeysTests : IDisposable
{
    private const string NeighboursIin = "061211600012";

    private static readonly Guid First = Sample.Id("first", nameof(DestroyedKeysTests));
    private static readonly Guid Second = Sample.Id("second", nameof(DestroyedKeysTests));

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Before_the_destruction_every_value_opens()
    {
        await BothAppeal();
        (await Opened(First))
            .ShouldBe(FieldMap.Of((Field.Iin, Iin), (Field.Name, "Айгүл"), (Field.AppealText, "Су ағып жатыр")));
    }

    [Fact]
    public async Task After_it_nothing_of_the_person_opens_and_all_of_the_neighbour_does()
    {
        await BothAppeal();
        await bench.Destroy(Subject(First));
        (await Opened(First)).ShouldBe(FieldMap.Empty);
        (await Opened(Second)).ShouldBe(
            FieldMap.Of((Field.Iin, NeighboursIin), (Field.Name, "Айгүл"), (Field.AppealText, "Су ағып жатыр")));
        foreach (var stored in (await bench.All()).Where(stored => stored.Stream == Subject(First).Value))
            (await bench.Reader.Words(stored, default)).ShouldBeNull();
    }

    [Fact]
    public async Task After_it_neither_the_iin_nor_the_outside_id_leads_to_the_stream()
    {
        await BothAppeal();
        await bench.Destroy(Subject(First));
        var states = new States(bench.Store, bench.Vault, new());
        (await states.Find(Field.Iin, Iin, default)).ShouldBeEmpty();
        (await states.Find(Field.Iin, NeighboursIin, default)).ShouldBe([Subject(Second)]);
        var named = await states.Named(Sample.Id("outside", First.ToString()), default);
        (named!.SubjectId, named.ForgottenAt.HasValue).ShouldBe((null, true));
        (await states.Named(Sample.Id("outside", Second.ToString()), default))!.SubjectId.ShouldBe(Subject(Second));
    }

    [Fact]
    public async Task A_notice_of_the_keys_goes_with_their_destruction()
    {
        await BothAppeal();
        await bench.Destroy(Subject(First));
        var message = bench.Store.Appends.Where(it => it.Answer is Appended.Added)
            .SelectMany(it => it.Append.Messages).ShouldHaveSingleItem();
        DestructionNotice.Read(message.Body).Keys.ShouldBe(
            Slices(First).Append(Slice(First, "words")).Append(Slice(First, "accounting"))
                .Select(slice => slice.Value), ignoreOrder: true);
    }

    private async Task BothAppeal()
    {
        await bench.Record(First, Appealing(First));
        await bench.Record(Second, Appealing(Second, NeighboursIin));
    }

    private async Task<FieldMap> Opened(Guid operation) =>
        (await bench.Reader.Living(Subject(operation).Value, Slices(operation), default)).Values
            .Aggregate(FieldMap.Empty, (all, next) => all.With(next));

    private static SliceId[] Slices(Guid operation) => [Slice(operation, "identity"), Slice(operation, "values")];
}
