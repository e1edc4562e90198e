namespace Registry.Verifier;

/// <summary>One line of a verdict, in the order in which they are said.</summary>
internal enum ClaimCode
{
    Authentic = 1,

    /// <summary>Not proved: no trust file was given.</summary>
    Maker,

    Unaltered,
    Complete,

    /// <summary>Not proved: the question is of what heads do not tell.</summary>
    NothingLeftOut,

    /// <summary>Not proved of a person's streams: that nothing came after the last version.</summary>
    NothingSince,

    Consistent,

    /// <summary>Not proved: nothing in the extract reaches the tree that was seen.</summary>
    SeenUnchecked,

    /// <summary>Not proved: no checkpoint of before was given.</summary>
    NotRewritten,

    /// <summary>Not proved: signed only.</summary>
    SignedOnly,

    /// <summary>Not proved: whether the registry was told of everything.</summary>
    Told,
}

/// <summary>What an extract without a fault proves, and what it does not: one list for whoever says it.</summary>
internal static class Claims
{
    public static IEnumerable<ClaimCode> Of(Verdict verdict)
    {
        var manifest = verdict.Manifest!;
        yield return verdict.IsTrusted ? ClaimCode.Authentic : ClaimCode.Maker;
        yield return ClaimCode.Unaltered;
        yield return manifest.Narrowed is null ? ClaimCode.Complete : ClaimCode.NothingLeftOut;
        if (!manifest.IsRange)
            yield return ClaimCode.NothingSince;
        yield return verdict.Seen switch
        {
            SeenOutcome.Continued => ClaimCode.Consistent,
            SeenOutcome.Unchecked => ClaimCode.SeenUnchecked,
            _ => ClaimCode.NotRewritten,
        };
        yield return ClaimCode.SignedOnly;
        if (manifest.Coverage.Count > 0)
            yield return ClaimCode.Told;
    }

    public static bool IsProved(ClaimCode claim) =>
        claim is ClaimCode.Authentic or ClaimCode.Unaltered or ClaimCode.Complete or ClaimCode.Consistent;
}
