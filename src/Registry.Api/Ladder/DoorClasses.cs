using System.Collections.Frozen;
using static Registry.Api.Ladder.DoorClass;

namespace Registry.Api.Ladder;

/// <summary>Every door by name: a door that is not here keeps the service from starting.</summary>
public static class DoorClasses
{
    private static readonly FrozenDictionary<string, DoorClass> ByName = new Dictionary<string, DoorClass>
    {
        ["appeals"] = Asking,
        ["appeals/closing"] = Asking,
        ["appeals/recipients"] = Asking,
        ["appeals/redirections"] = Disclosing,
        ["appeals/reported"] = Kept,
        ["batches"] = Asking,
        ["batches/approval"] = Destroying,
        ["batches/refusal"] = Kept,
        ["consents/withdrawal"] = Kept, // the person's own word, and it only stops something
        ["consents/withdrawal/refusal"] = Asking,
        ["disclosures"] = Disclosing,
        ["disclosures/accesses"] = Kept,
        ["disclosures/confirmations"] = Kept, // what the recipient has said
        ["disclosures/reported"] = Kept,
        ["disseminations"] = Disclosing,
        ["extracts"] = Asking,
        ["extracts/approval"] = Disclosing, // it is made and goes out by that
        ["extracts/handover"] = Disclosing,
        ["extracts/refusal"] = Kept,
        ["policies"] = Asking,
        ["policies/checks"] = Asking,
        ["policies/law-changes"] = Asking,
        ["policies/reviews"] = Asking,
        ["recipients"] = Asking,
        ["recipients/reinstatement"] = Asking,
        ["recipients/suspension"] = Kept, // it gets nothing from here on
        ["recipients/undertakings"] = Asking,
        ["sources"] = Asking,
        ["sources/days"] = Kept, // what a system has done
        ["sources/retirement"] = Asking,
        ["subjects/accesses"] = Kept,
        ["subjects/accesses/reported"] = Kept,
        ["subjects/blocks"] = Kept,
        ["subjects/collections"] = Asking,
        ["subjects/collections/reported"] = Kept,
        ["subjects/consents"] = Asking,
        ["subjects/deletions"] = Asking,
        ["subjects/holds"] = Kept,
        ["subjects/limits/lifting"] = Asking,
        ["subjects/looks"] = Kept,
        ["subjects/operations"] = Asking,
        ["subjects/proposals"] = Asking,
        ["subjects/proposals/approval"] = Approving,
        ["subjects/proposals/refusal"] = Kept,
        ["subjects/restrictions"] = Kept,
        ["subjects/updates"] = Asking,
        ["withheld"] = Asking,
        ["withheld/approval"] = Disclosing,
        ["withheld/refusal"] = Kept,
        ["withheld/release"] = Asking,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    /// <exception cref="InvalidOperationException">Nobody said what the ladder does to this door.</exception>
    public static DoorClass Of(string door) => ByName.TryGetValue(door, out var found)
        ? found
        : throw new InvalidOperationException($"The door {door} has no class: Ladder/DoorClasses.cs.");
}
