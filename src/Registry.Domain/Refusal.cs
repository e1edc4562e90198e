namespace Registry.Domain;

/// <summary>
/// A rule of the registry that said no. Its code is public and never changes; its members are facts, never values.
/// </summary>
/// <param name="Article">The article of the law or section of the policy the rule comes from.</param>
public abstract record Refusal(string Code, string Article)
{
    public sealed record UnknownSubject() : Refusal("unknown-subject", "policy 3.1");
    public sealed record DestroyedSubject(DateTimeOffset At) : Refusal("destroyed-subject", "policy 1.3; Law art. 18");
    public sealed record DestroyedMatter(DateTimeOffset At) : Refusal("destroyed-matter", "policy 1.3; Law art. 18");
    public sealed record Blocked(BlockId BlockId, DateTimeOffset Since) : Refusal("blocked", "Law art. 1, 24(1)(3)");
    public sealed record UndeclaredPurpose(string Purpose) : Refusal("undeclared-purpose", "policy 1.4; Law art. 7(8)");
    public sealed record CategoryOutsidePurpose(CategorySet Categories)
        : Refusal("category-outside-purpose", "policy 2.1; Law art. 7(9)");
    public sealed record UnknownPolicyVersion(int Version) : Refusal("unknown-policy-version", "policy 7.1");
    public sealed record FutureOccurrence(DateTimeOffset OccurredAt) : Refusal("future-occurrence", "policy 2.1");
    public sealed record UnknownAppeal() : Refusal("unknown-appeal", "policy 5.1");
    public sealed record AppealOfAnother() : Refusal("appeal-of-another-subject", "policy 5.1");
    public sealed record IdentifierOfAnother()
        : Refusal("identifier-of-another-subject", "registry rule: one identifier, one person");
    public sealed record UnknownRecipient() : Refusal("unknown-recipient", "policy 5.2");
    public sealed record UnassignedRecipient() : Refusal("unassigned-recipient", "policy 5.2");
    public sealed record NoUndertaking() : Refusal("no-undertaking", "policy 6.2; Law art. 10(1)");
    public sealed record CategoryOutsideProfile(CategorySet Categories)
        : Refusal("category-outside-profile", "policy 2.1; Law art. 14");
    public sealed record NoConsent() : Refusal("no-consent", "policy 5.1; Law art. 7(6)");
    public sealed record NothingHeld(CategorySet Categories) : Refusal("nothing-held", "policy 2.1");
    public sealed record UnknownDisclosure() : Refusal("unknown-disclosure", "policy 6.2");
    public sealed record UnknownBlock() : Refusal("unknown-block", "Law art. 25(2)(8)");
    public sealed record UnknownProposal() : Refusal("unknown-proposal", "registry rule: two people");
    public sealed record SamePerson() : Refusal("same-person", "registry rule: two people");
    public sealed record ApproverOnly() : Refusal("approver-only", "registry rule: two people");
    public sealed record LinkedAlready() : Refusal("linked-already", "registry rule: linked people");
    public sealed record NotLinked() : Refusal("not-linked", "registry rule: linked people");
    public sealed record NotItself() : Refusal("not-itself", "registry rule: linked people");
    public sealed record KnownRecipient() : Refusal("known-recipient", "policy 5.2");
    public sealed record ForbiddenCategory(CategorySet Categories)
        : Refusal("forbidden-category", "Law art. 7(10), 7(12)");
    public sealed record UndeclaredGround(LegalGround Ground)
        : Refusal("undeclared-ground", "policy 2.1; Law art. 7(1), 9");
    public sealed record OrderNotNamed() : Refusal("order-not-named", "Law art. 9(1), 27(2), 27-1");
    public sealed record IncompatiblePurpose(string CollectedFor)
        : Refusal("incompatible-purpose", "policy 2.1; Law art. 14");
    public sealed record Restricted(LimitId LimitId, DateTimeOffset Until)
        : Refusal("restricted", "Digital Code art. 41");
    public sealed record Held(LimitId LimitId, DateTimeOffset Since) : Refusal("held", "Law art. 18; policy 2.1");
    public sealed record Deleted(LimitId LimitId, DateTimeOffset At)
        : Refusal("deleted", "policy 1.3; Law art. 18");
    public sealed record UnknownLimit() : Refusal("unknown-limit", "Digital Code art. 41");
    public sealed record ConsentWithdrawn(DateTimeOffset At) : Refusal("consent-withdrawn", "Law art. 8(7)");
    public sealed record ConsentExpired(DateTimeOffset At) : Refusal("consent-expired", "Law art. 8(5), 8(6)");
    public sealed record IncompleteConsent(ValueList<ConsentElement> Missing)
        : Refusal("incomplete-consent", "Law art. 8(4)");
    public sealed record OrderNeeded() : Refusal("order-needed", "policy 1.3; Law art. 18");
    public sealed record ConsentScopeMissing(ValueList<ConsentScope> Scopes)
        : Refusal("consent-scope-missing", "Law art. 7(6)");
    public sealed record CrossBorderForbidden(string Country) : Refusal("cross-border-forbidden", "Law art. 16");
    public sealed record SuspendedRecipient(DateTimeOffset Since)
        : Refusal("suspended-recipient", "Law art. 10(1); policy 6.2");
    public sealed record OutdatedProposal() : Refusal("outdated-proposal", "registry rule: two people");
    public sealed record UnknownSource() : Refusal("unknown-source", "registry rule: sources and coverage");
    public sealed record KnownSource(ActorId SourceId) : Refusal("known-source", "registry rule: sources and coverage");
    public sealed record RetiredSource(DateTimeOffset From)
        : Refusal("retired-source", "registry rule: sources and coverage");
    public sealed record SourceOfAnother() : Refusal("source-of-another", "registry rule: sources and coverage");
    public sealed record FutureDay(DateOnly OccurredOn) : Refusal("future-day", "registry rule: sources and coverage");

    /// <param name="InForce">The version in force at that moment; 0 before the first.</param>
    public sealed record SupersededPolicy(int InForce) : Refusal("superseded-policy", "policy 4.1, 7.2");
    public sealed record VersionOutOfTurn(int Next) : Refusal("version-out-of-turn", "policy 7.1");
    public sealed record EffectiveTooEarly(DateTimeOffset Earliest) : Refusal("effective-too-early", "policy 7.1, 7.2");
    public sealed record KnownLawChange() : Refusal("known-law-change", "policy 7.1");
    public sealed record ContradictoryCheck() : Refusal("contradictory-check", "policy 7.2");
    public sealed record UnknownConsent() : Refusal("unknown-consent", "Law art. 8");
    public sealed record AppealClosed(DateTimeOffset At) : Refusal("appeal-closed", "policy 5.1; Law art. 8(6)");
    public sealed record NotSuspended() : Refusal("not-suspended", "Law art. 10(1)");
    public sealed record EarlierThanDisclosed(DateTimeOffset DisclosedAt)
        : Refusal("earlier-than-disclosed", "policy 6.1");
    public sealed record UnknownWithheld() : Refusal("unknown-withheld", "registry rule: withheld entries");
    public sealed record WithholdingByOrderOnly()
        : Refusal("withholding-by-order-only", "Law art. 9(1), 27(2), 27-1");
    public sealed record WithholdingTerm(DateTimeOffset Latest)
        : Refusal("withholding-term", "registry rule: withheld entries");
    public sealed record UnknownBatch() : Refusal("unknown-batch", "registry rule: batches");
    public sealed record BatchChanged(string DryRunHash) : Refusal("batch-changed", "registry rule: batches");
    public sealed record UnknownExtract() : Refusal("unknown-extract", "registry rule: extracts");
    public sealed record ExtractNotIssued() : Refusal("extract-not-issued", "registry rule: extracts");
    public sealed record ExtractExpired(DateTimeOffset At) : Refusal("extract-expired", "registry rule: extracts");
    public sealed record ExtractDestroyed(DateTimeOffset At)
        : Refusal("extract-destroyed", "policy 1.3; Law art. 18");
    public sealed record ExtractWithoutBasis()
        : Refusal("extract-without-basis", "Law art. 9(1), 24(1), 27(2), 27-1");
    public sealed record ExtractForAuthorities() : Refusal("extract-for-authorities", "Law art. 27(2), 27-1");
    public sealed record ExtractPeriod(DateTimeOffset Latest) : Refusal("extract-period", "registry rule: extracts");
}
