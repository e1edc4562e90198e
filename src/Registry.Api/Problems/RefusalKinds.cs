using System.Collections.Frozen;
using Registry.Domain;

namespace Registry.Api.Problems;

/// <summary>The HTTP form of every refusal, by its public code.</summary>
public static class RefusalKinds
{
    public static FrozenDictionary<string, ProblemKind> ByCode { get; } = new[]
    {
        Kind("unknown-subject", 404, "No such subject."),
        Kind("destroyed-subject", 410, "The subject's data were destroyed."),
        Kind("destroyed-matter", 410, "The data of this matter were destroyed."),
        Kind("blocked", 409, "The data are blocked."),
        Kind("undeclared-purpose", 422, "The purpose is not declared."),
        Kind("category-outside-purpose", 422, "The purpose does not need these categories of data."),
        Kind("unknown-policy-version", 422, "The policy has no such version."),
        Kind("future-occurrence", 422, "It cannot be recorded before it happens."),
        Kind("unknown-appeal", 404, "No such appeal of this subject."),
        Kind("appeal-of-another-subject", 409, "The appeal is another subject's."),
        Kind("identifier-of-another-subject", 409, "Another subject has this identifier."),
        Kind("unknown-recipient", 404, "No such recipient."),
        Kind("unassigned-recipient", 409, "The recipient takes no part in resolving this appeal."),
        Kind("no-undertaking", 409, "The recipient has no undertaking in force."),
        Kind("category-outside-profile", 422, "The recipient's profile does not cover these categories."),
        Kind("no-consent", 409, "No consent covers this."),
        Kind("nothing-held", 422, "Nothing of these categories is held."),
        Kind("unknown-disclosure", 404, "No such disclosure."),
        Kind("unknown-block", 404, "No such block."),
        Kind("unknown-proposal", 404, "No such open proposal."),
        Kind("same-person", 409, "Whoever proposed it may not approve it."),
        Kind("approver-only", 403, "Only an approver may approve."),
        Kind("linked-already", 409, "The two are linked already."),
        Kind("not-linked", 409, "The two are not linked."),
        Kind("not-itself", 422, "A subject is not linked with itself."),
        Kind("known-recipient", 409, "The recipient is registered already."),
        Kind("forbidden-category", 422, "A law forbids this category of data."),
        Kind("undeclared-ground", 422, "The purpose is not declared to rest on this ground."),
        Kind("order-not-named", 422, "A lawful order names its issuer and its number."),
        Kind("incompatible-purpose", 409, "The data were collected for another purpose."),
        Kind("restricted", 409, "Processing of the data is restricted."),
        Kind("held", 409, "The data are held and must not be destroyed."),
        Kind("deleted", 409, "The data are deleted: out of use and view."),
        Kind("unknown-limit", 404, "No such restriction, hold or deletion stands."),
        Kind("order-needed", 403, "Deleted data come back by a lawful order only."),
        Kind("consent-withdrawn", 409, "The consent was withdrawn."),
        Kind("consent-expired", 409, "The consent's term is over."),
        Kind("consent-scope-missing", 409, "The consent does not cover this."),
        Kind("incomplete-consent", 409, "The consent lacks what the Law asks of it."),
        Kind("cross-border-forbidden", 409, "The data may not go to this country on this ground."),
        Kind("suspended-recipient", 409, "The recipient is suspended and gets nothing."),
        Kind("outdated-proposal", 409, "There is more now than when it was proposed."),
        Kind("unknown-source", 404, "No such source is registered."),
        Kind("known-source", 409, "The source is registered already."),
        Kind("retired-source", 409, "The source is retired already."),
        Kind("source-of-another", 403, "A source declares for itself only."),
        Kind("future-day", 422, "A day is declared when it is over; until then so far."),
        Kind("superseded-policy", 422, "Another version of the policy was in force at that moment."),
        Kind("version-out-of-turn", 409, "It is not the next version of the policy."),
        Kind("effective-too-early", 422, "The version would begin in the past, or before the one before it."),
        Kind("known-law-change", 409, "This change of the law was told already."),
        Kind("contradictory-check", 422, "What was seen says the opposite of what is told."),
        Kind("unknown-consent", 404, "No such consent."),
        Kind("appeal-closed", 409, "The appeal is closed: its purpose is reached."),
        Kind("not-suspended", 409, "The recipient is not suspended."),
        Kind("earlier-than-disclosed", 422, "A recipient confirms nothing before the data left."),
        Kind("unknown-withheld", 404, "No such withheld entry waits for this."),
        Kind("withholding-by-order-only", 422, "Only a lawful order keeps a disclosure from the person."),
        Kind("withholding-term", 422, "The term of a withheld entry lies ahead, and not too far."),
        Kind("unknown-batch", 404, "No such batch waits for this."),
        Kind("batch-changed", 409, "The batch would not do what the hash stands for."),
        Kind("unknown-extract", 404, "No such extract."),
        Kind("extract-not-issued", 409, "The extract is not issued."),
        Kind("extract-expired", 410, "The extract has expired."),
        Kind("extract-destroyed", 410, "The extract was destroyed with a person in it."),
        Kind("extract-without-basis", 422, "Nothing permits to give this extract."),
        Kind("extract-for-authorities", 409, "Extracts are for authorities, and for the person themself."),
        Kind("extract-period", 422, "The period of an extract is over, and begins before it ends."),
    }.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    public static ProblemKind Of(Refusal refusal) => ByCode[refusal.Code];

    private static ProblemKind Kind(string code, int status, string title) => new(code, status, title);
}
