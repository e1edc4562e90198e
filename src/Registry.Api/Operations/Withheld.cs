using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>What the doors of withheld entries, and the end of their term, have in common.</summary>
internal static class Withheld
{
    /// <summary>The states a withheld disclosure is judged on; an order relies on no consent.</summary>
    public static async Task<DisclosureStates> States(
        States states, SubjectId subject, AppealId? appeal, RecipientId recipient, CancellationToken ct) => new(
        await states.Subject(subject, ct),
        new(appeal is { } id ? await states.Appeal(id, ct) : Appeal.None, Consent.None),
        await states.Recipient(recipient, ct));

    /// <summary>The entry goes into the person's record, its words opened here to be sealed anew there.</summary>
    public static async Task<Decision> Release(
        this Desk desk, States states, ReleaseWithheld command, CancellationToken ct)
    {
        var id = command.WithheldId;
        var entry = await states.Withheld(id, ct);
        var subject = Subject.Nobody;
        var opened = FieldMap.Empty;
        if (entry is WithheldEntry.Standing { Withholding: var it })
        {
            subject = await states.Subject(it.SubjectId, ct);
            var living = await desk.Reader.Living(id.Value, [it.Words.SliceId], ct);
            opened = living.GetValueOrDefault(it.Words.SliceId, FieldMap.Empty);
        }

        return (command with { Opened = opened }).Decide(
            entry, subject, await desk.Frame(states, command.Circumstances.OccurredAt, ct));
    }
}
