namespace Registry.Api.Ladder;

/// <summary>
/// How far the registry closes while what it records cannot be proved: docs/decisions/0041-a-ladder-closes-it.md.
/// </summary>
public enum LadderStep
{
    /// <summary>Everything that is recorded is in a signed tree soon.</summary>
    Open = 1,

    /// <summary>Somebody has to look; nothing is refused.</summary>
    Alarm = 2,

    /// <summary>No disclosure that asks, and no destruction.</summary>
    DisclosuresRefused = 3,

    /// <summary>Nothing that asks.</summary>
    WritesRefused = 4,
}

/// <summary>What a door is to the ladder.</summary>
public enum DoorClass
{
    /// <summary>
    /// Never closed by it: tells what has happened, protects a person, answers one, or says no to what was proposed.
    /// </summary>
    Kept = 1,

    /// <summary>Asks before something is done.</summary>
    Asking = 2,

    /// <summary>Asks before data leave.</summary>
    Disclosing = 3,

    /// <summary>Sets a destruction going.</summary>
    Destroying = 4,

    /// <summary>The second of two people: sets a destruction going if that was proposed.</summary>
    Approving = 5,
}
