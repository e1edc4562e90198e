using static Registry.Domain.Subjects.Verdict;

namespace Registry.Domain.Subjects;

/// <summary>What a slice may be, besides in order.</summary>
public enum SliceState { Blocked = 1, Restricted, Held, ConsentWithdrawn, Deleted, Destroyed }

/// <summary>What is done with a slice, as far as its states are concerned.</summary>
public enum Activity
{
    /// <summary>Collect, update, change, supplement into it.</summary>
    BringIn = 1,

    /// <summary>Use, or open its values for a service.</summary>
    Use,

    /// <summary>Open its values for an officer who states a purpose.</summary>
    OpenForOfficer,

    /// <summary>Transfer, provide, give access, disseminate.</summary>
    PassOn,

    /// <summary>The same, demanded by a lawful order.</summary>
    PassOnByOrder,

    Anonymise,
    Delete,
    Destroy,

    /// <summary>Block, restrict, hold.</summary>
    Limit,

    /// <summary>Lift a block, a restriction, a hold; restore what was deleted.</summary>
    Lift,

    /// <summary>Record that it is there, and store it: goes on until it is destroyed. A row of ours.</summary>
    Keep,
}

/// <summary>What the table says of an activity on a slice in a state.</summary>
public enum Verdict
{
    Yes = 1,
    No,

    /// <summary>Not on the ground of consent.</summary>
    OnAnotherGround,

    /// <summary>Under a lawful order with number and issuer.</summary>
    ByOrder,

    /// <summary>Only as one decision that lifts the block with its reason and orders the destruction.</summary>
    ResolvingIt,

    /// <summary>Not until the restriction's term ends.</summary>
    AfterItsTerm,

    /// <summary>It is so already: nothing more comes of it.</summary>
    Already,

    /// <summary>Nothing is there any more: 410.</summary>
    Gone,
}

/// <summary>What may be done with a slice in each state. Our reading of law and policy.</summary>
/// <remarks>
/// Source: design section 3; Law 94-V arts 1, 8, 18, 24, 25; Digital Code art. 41. The record of disclosures and the
/// history are readable always, by role. docs/decisions/0026-the-table-of-states.md.
/// </remarks>
public static class StateTable
{
    private static readonly Dictionary<Activity, Verdict[]> Rows = new()
    {
        //                          Blocked      Restricted    Held ConsentWithdrawn Deleted  Destroyed
        [Activity.BringIn] =        [No,          No,           Yes, OnAnotherGround, No,      Gone],
        [Activity.Use] =            [No,          No,           Yes, OnAnotherGround, No,      Gone],
        [Activity.OpenForOfficer] = [Yes,         Yes,          Yes, Yes,             ByOrder, Gone],
        [Activity.PassOn] =         [No,          No,           Yes, OnAnotherGround, No,      Gone],
        [Activity.PassOnByOrder] =  [Yes,         Yes,          Yes, Yes,             Yes,     Gone],
        [Activity.Anonymise] =      [No,          No,           No,  Yes,             Yes,     Gone],
        [Activity.Delete] =         [No,          Yes,          No,  Yes,             Already, Gone],
        [Activity.Destroy] =        [ResolvingIt, AfterItsTerm, No,  Yes,             Yes,     Gone],
        [Activity.Limit] =          [Already,     Yes,          Yes, Yes,             Yes,     Gone],
        [Activity.Lift] =           [Yes,         Yes,          Yes, Yes,             Yes,     Gone],
        [Activity.Keep] =           [Yes,         Yes,          Yes, Yes,             Yes,     Gone],
    };

    public static Verdict Of(Activity activity, SliceState state) => Rows[activity][(int)state - 1];
}
