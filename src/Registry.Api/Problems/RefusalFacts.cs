using Registry.Domain;
using static Registry.Domain.Refusal;

namespace Registry.Api.Problems;

/// <summary>The facts a refusal carries, for the caller: ids, codes and times.</summary>
public static class RefusalFacts
{
    public static IReadOnlyDictionary<string, object>? Of(Refusal refusal) => refusal switch
    {
        DestroyedSubject it => Facts(("destroyedAt", it.At)),
        DestroyedMatter it => Facts(("destroyedAt", it.At)),
        Blocked it => Facts(("blockId", it.BlockId.Value), ("blockedAt", it.Since)),
        CategoryOutsidePurpose it => Facts(("categories", it.Categories)),
        CategoryOutsideProfile it => Facts(("categories", it.Categories)),
        NothingHeld it => Facts(("categories", it.Categories)),
        FutureOccurrence it => Facts(("occurredAt", it.OccurredAt)),
        _ => OfRules(refusal),
    };

    private static Dictionary<string, object>? OfRules(Refusal refusal) => refusal switch
    {
        ForbiddenCategory it => Facts(("categories", it.Categories)),
        UndeclaredGround it => Facts(("ground", it.Ground)),
        IncompatiblePurpose it => Facts(("collectedFor", it.CollectedFor)),
        Restricted it => Facts(("limitId", it.LimitId.Value), ("until", it.Until)),
        Held it => Facts(("limitId", it.LimitId.Value), ("heldAt", it.Since)),
        Deleted it => Facts(("limitId", it.LimitId.Value), ("deletedAt", it.At)),
        ConsentWithdrawn it => Facts(("withdrawnAt", it.At)),
        ConsentExpired it => Facts(("expiredAt", it.At)),
        ConsentScopeMissing it => Facts(("scopes", it.Scopes)),
        IncompleteConsent it => Facts(("missing", it.Missing)),
        CrossBorderForbidden it => Facts(("country", it.Country)),
        SuspendedRecipient it => Facts(("suspendedAt", it.Since)),
        KnownSource it => Facts(("sourceId", it.SourceId.Value)),
        RetiredSource it => Facts(("retiredFrom", it.From)),
        FutureDay it => Facts(("occurredOn", it.OccurredOn)),
        SupersededPolicy it => Facts(("versionInForce", it.InForce)),
        VersionOutOfTurn it => Facts(("nextVersion", it.Next)),
        EffectiveTooEarly it => Facts(("earliest", it.Earliest)),
        AppealClosed it => Facts(("closedAt", it.At)),
        EarlierThanDisclosed it => Facts(("disclosedAt", it.DisclosedAt)),
        WithholdingTerm it => Facts(("latest", it.Latest)),
        BatchChanged it => Facts(("dryRunHash", it.DryRunHash)),
        ExtractExpired it => Facts(("expiredAt", it.At)),
        ExtractDestroyed it => Facts(("destroyedAt", it.At)),
        ExtractPeriod it => Facts(("latest", it.Latest)),
        _ => null,
    };

    private static Dictionary<string, object> Facts(params (string Name, object Fact)[] facts) =>
        facts.ToDictionary(fact => fact.Name, fact => fact.Fact, StringComparer.Ordinal);
}
