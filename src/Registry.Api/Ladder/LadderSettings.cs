using System.Globalization;
using Registry.Api.Hosting;

namespace Registry.Api.Ladder;

/// <summary>How long the oldest event may wait for a signed tree before each step.</summary>
public sealed record LadderSettings(TimeSpan Alarm, TimeSpan RefuseDisclosures, TimeSpan RefuseWrites)
{
    private const string AlarmName = "REGISTRY_LEDGER_ALARM_SECONDS";
    private const string DisclosuresName = "REGISTRY_LEDGER_REFUSE_DISCLOSURES_SECONDS";
    private const string WritesName = "REGISTRY_LEDGER_REFUSE_WRITES_SECONDS";

    /// <summary>Ours: a year.</summary>
    private const int MostSeconds = 31_536_000;

    public static IReadOnlyList<SettingName> Names { get; } =
    [
        new(AlarmName, "60", "Seconds an event may wait for a signed tree before an alarm."),
        new(DisclosuresName, "900",
            "Seconds after which disclosures that ask, and destructions, are refused; more than those of the alarm."),
        new(WritesName, "14400",
            "Seconds after which everything that asks is refused; more than those of disclosures. Reports, blocks, "
            + "holds and answers to people stay open."),
    ];

    /// <exception cref="SettingsException">A number is none, or they do not grow.</exception>
    public static LadderSettings Of(IConfiguration configuration)
    {
        var steps = Names.Select(name => Seconds(configuration, name)).ToList();
        return steps[0] < steps[1] && steps[1] < steps[2]
            ? new(steps[0], steps[1], steps[2])
            : throw new SettingsException($"{AlarmName}, {DisclosuresName} and {WritesName} must grow in this order.");
    }

    private static TimeSpan Seconds(IConfiguration configuration, SettingName name) =>
        int.TryParse(
            configuration[name.Name] ?? name.Default, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new SettingsException($"{name.Name} is not a number of seconds from 1 to {MostSeconds}.");
}
