using Microsoft.Extensions.Configuration;
using Registry.Api.Hosting;
using Registry.Api.Ladder;

namespace Registry.Api.Tests.Ladder;

public sealed class LedgerLadderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly LadderSettings Settings = Of();

    [Theory]
    [InlineData(59, LadderStep.Open)]
    [InlineData(60, LadderStep.Alarm)]
    [InlineData(899, LadderStep.Alarm)]
    [InlineData(900, LadderStep.DisclosuresRefused)]
    [InlineData(14399, LadderStep.DisclosuresRefused)]
    [InlineData(14400, LadderStep.WritesRefused)]
    public void The_step_goes_by_how_long_the_oldest_event_has_waited(int seconds, LadderStep step) =>
        At(seconds).Standing.Step.ShouldBe(step);

    [Fact]
    public void Nothing_that_waits_is_no_step() =>
        new LedgerLadder(Settings, new Still(Noon)).Standing.ShouldBe(LadderStanding.Open);

    [Fact]
    public void A_step_has_a_beginning() => At(15_000).Standing.Since.ShouldBe(Noon.AddSeconds(14_400 - 15_000));

    [Theory]
    [InlineData(DoorClass.Kept, "open open open open")]
    [InlineData(DoorClass.Asking, "open open open refused")]
    [InlineData(DoorClass.Approving, "open open open refused")]
    [InlineData(DoorClass.Disclosing, "open open refused refused")]
    [InlineData(DoorClass.Destroying, "open open refused refused")]
    public void A_class_of_doors_closes_at_its_step(DoorClass door, string expected) =>
        string.Join(' ', new[] { 1, 61, 901, 14_401 }.Select(seconds =>
            At(seconds).Refuses(door) is null ? "open" : "refused")).ShouldBe(expected);

    [Fact]
    public void A_refusal_says_which_step_and_since_when()
    {
        var problem = At(900).Refuses(DoorClass.Disclosing)!;

        problem.Status.ShouldBe(503);
        problem.Retryable.ShouldBeTrue();
        problem.OperationIdUsed.ShouldBe(false);
        problem.Facts!["step"].ShouldBe(LadderStep.DisclosuresRefused);
        problem.Facts["since"].ShouldBe(Noon);
    }

    [Theory]
    [InlineData("60", "60", "14400")]
    [InlineData("60", "15000", "14400")]
    [InlineData("0", "900", "14400")]
    [InlineData("soon", "900", "14400")]
    [InlineData("60", "900", "99999999")]
    public void Steps_that_do_not_grow_or_are_no_numbers_are_refused(string alarm, string disclosures, string writes) =>
        Should.Throw<SettingsException>(() => Of(
            ("REGISTRY_LEDGER_ALARM_SECONDS", alarm), ("REGISTRY_LEDGER_REFUSE_DISCLOSURES_SECONDS", disclosures),
            ("REGISTRY_LEDGER_REFUSE_WRITES_SECONDS", writes)));

    private static LadderSettings Of(params (string Name, string Value)[] settings) => LadderSettings.Of(
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(it => KeyValuePair.Create(it.Name, (string?)it.Value))).Build());

    private static LedgerLadder At(int seconds) =>
        new(Settings, new Still(Noon)) { OldestWaiting = Noon.AddSeconds(-seconds) };

    private sealed class Still(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
