using System.Globalization;
using Registry.Api.Hosting;

namespace Registry.Api.LedgerPages;

/// <summary>How fast the scrubber may read.</summary>
public sealed record ScrubSettings(int LeavesPerSecond)
{
    private const int Most = 1_000_000;

    public static SettingName Name { get; } = new("REGISTRY_LEDGER_SCRUB_EVENTS_PER_SECOND", "1000",
        "How many events a second the scrubber reads again at most, 1 to 1000000; ten million take three hours.");

    /// <exception cref="SettingsException">Not such a number.</exception>
    public static ScrubSettings Of(IConfiguration configuration) => int.TryParse(
        configuration[Name.Name] ?? Name.Default, NumberStyles.None, CultureInfo.InvariantCulture, out var events)
        && events is > 0 and <= Most
            ? new(events)
            : throw new SettingsException($"{Name.Name} is not a number from 1 to {Most}.");
}
