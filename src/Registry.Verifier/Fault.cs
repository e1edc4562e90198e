namespace Registry.Verifier;

/// <summary>What is wrong with an extract; the list of docs/extract-format.md section 7.</summary>
internal enum FaultCode
{
    Container = 1,
    UnlistedFile,
    MissingFile,
    Digest,
    Signature,
    SignerUnknown,
    Manifest,
    Checkpoint,
    LogUnknown,
    WitnessMissing,
    Left,
    Data,
    Head,
    Order,
    PeriodEdge,
    MissingEntry,
    NotAskedFor,
    Rest,
    Body,
    Opening,
    Facets,
    Doubled,
    StreamGap,
    Inclusion,
    RangeRoot,
    Csv,
    Rewritten,
}

/// <summary>The first thing found wrong.</summary>
/// <param name="Where">A file of the extract, or a line of one.</param>
/// <param name="What">In words, without a value of the extract.</param>
internal sealed record Fault(FaultCode Code, string Where, string What)
{
    /// <summary>The code in the spelling of the page: <c>missing-entry</c>.</summary>
    public string Name => string.Concat(Code.ToString().Select((letter, at) =>
        char.IsAsciiLetterUpper(letter) ? $"{(at == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>What follows for the reader.</summary>
    public string Follows => Code switch
    {
        FaultCode.Container or FaultCode.UnlistedFile or FaultCode.MissingFile =>
            "This is not the file that was signed, or it was never whole. Nothing in it is proved.",
        FaultCode.Digest => "That file was altered after the extract was signed. Nothing in it is proved.",
        FaultCode.Signature => "What was signed was altered, or the signature is not one. Nothing in it is proved.",
        FaultCode.SignerUnknown => "Somebody you do not trust made this extract, whatever it says of itself.",
        FaultCode.Manifest or FaultCode.Data => "The extract breaks its own format: nothing in it can be relied on.",
        FaultCode.Checkpoint => "The signed state of the ledger is not what the extract claims.",
        FaultCode.LogUnknown => "The ledger behind this extract is not the one you trust.",
        FaultCode.WitnessMissing => "The mirror did not see this state of the ledger: it may be shown to you alone.",
        FaultCode.Left or FaultCode.RangeRoot =>
            "An entry of the ledger was altered, left out, added or moved in this extract.",
        FaultCode.Head or FaultCode.Order => "The ledger holds something that the registry never writes.",
        FaultCode.PeriodEdge => "Entries at an end of the period may be missing.",
        FaultCode.MissingEntry => "An entry that was asked for is withheld.",
        FaultCode.NotAskedFor => "An entry is shown that was not asked for.",
        FaultCode.Rest or FaultCode.Body => "What is shown of an entry is not what the ledger holds.",
        FaultCode.Opening => "A value is shown that is not the one that was recorded.",
        FaultCode.Facets => "The ledger says one thing of an entry and the entry another.",
        FaultCode.Doubled => "One event is counted twice.",
        FaultCode.StreamGap => "Entries about the person are missing, or are another's.",
        FaultCode.Inclusion => "An entry is shown that the ledger does not hold there.",
        FaultCode.Csv => "The table for spreadsheets does not say what the evidence says.",
        FaultCode.Rewritten => "The ledger was rewritten after you last saw it.",
        _ => throw new ArgumentOutOfRangeException(nameof(Code)),
    };
}
