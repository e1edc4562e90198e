using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Registry.Domain;
using Registry.Projections.Tests;
using Registry.Store.Codec;
using static Registry.Projections.Tests.Sample;

namespace Registry.Store.Marten.Tests.BothWays;

/// <summary>A real Marten loads what our default engine wrote.</summary>
public sealed class MartenReadsOursTests : IAsyncLifetime
{
    private RegistryInPostgres registry = null!;
    private DocumentStore marten = null!;

    public async Task InitializeAsync()
    {
        registry = await RegistryInPostgres.Start();
        await ForeignMarten.Admit(registry.Database);
        marten = ForeignMarten.Store(registry.Database);
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar);
        await registry.Append(StreamKind.Subject, Aigul.Value, AigulSoFar.Count, Disclosed);
    }

    public async Task DisposeAsync()
    {
        await marten.DisposeAsync();
        await registry.DisposeAsync();
    }

    [Fact]
    public async Task A_stream_is_loaded_as_it_was_written()
    {
        await using var session = marten.QuerySession();
        var loaded = await session.Events.FetchStreamAsync(Aigul.Value);

        var ours = (await registry.Store.Read(new() { Streams = [new(Aigul.Value, 0)] }, default)).Streams[Aigul.Value];
        loaded.Select(it => (it.Id, it.Version, it.Sequence, it.Timestamp, it.EventTypeName)).ShouldBe(
            ours.Select(it => (it.Id, it.Version, it.Position, it.RecordedAt, it.Type)));
        loaded.Select(it => it.Data.GetType()).ShouldBe(
            [typeof(PersonEntered), typeof(DetailsTaken), typeof(DetailsTaken), typeof(PassedOn), typeof(PassedOn)]);
        loaded[0].Data.ShouldBe(
            new PersonEntered("natural-person", new(Operator.Value, Noon, About.Purpose)));
        var passed = loaded[3].Data.ShouldBeOfType<PassedOn>();
        passed.RecipientId.ShouldBe(WaterUtility.Value);
        passed.Categories.ShouldBe(["address", "contact"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_stream_is_aggregated_and_its_state_told()
    {
        await using var session = marten.QuerySession();
        var aigul = (await session.Events.AggregateStreamAsync<PersonSeen>(Aigul.Value)).ShouldNotBeNull();
        var state = (await session.Events.FetchStreamStateAsync(Aigul.Value)).ShouldNotBeNull();

        (aigul.Category, aigul.Disclosures, aigul.Version).ShouldBe(("natural-person", 2, 5));
        aigul.Taken.ShouldBe(["contact", "identity", "address"], ignoreOrder: true);
        (state.Version, state.LastTimestamp).ShouldBe((5, (await Last()).RecordedAt));
    }

    [Fact]
    public async Task A_type_that_is_not_mapped_is_looked_for_by_its_name_in_dotnet_and_refused_if_it_is_not_there()
    {
        var stream = Sample.Id("elsewhere");
        var fact = new NewEvent(stream, "subject_blocked", "Registry.Elsewhere.SubjectBlocked, Registry.Elsewhere",
            EventCodec.Write(Blocked, new byte[16], null));
        await registry.Append(StreamKind.Subject, stream, 0, [fact]);
        await using var session = marten.QuerySession();

        await Should.ThrowAsync<UnknownEventTypeException>(() => session.Events.FetchStreamAsync(stream));
    }

    private async Task<StoredEvent> Last() => await registry.Store.ReadAll(0, default).LastAsync();
}
