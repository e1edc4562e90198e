using Registry.Ops.Wire;

namespace Registry.Ops.Day;

/// <summary>What a day is told.</summary>
/// <param name="Acks">The file acknowledgements are added to.</param>
public sealed record DayOptions(
    Func<Access> Find, int Appeals, int Clients, string Acks, string Seed, TimeSpan Patience)
{
    /// <summary>Few enough that each has disclosures of their own, by which the record knows them.</summary>
    public int Employees => Math.Clamp(Appeals / 40, 1, 32);
}
