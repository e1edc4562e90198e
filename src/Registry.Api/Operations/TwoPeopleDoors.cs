namespace Registry.Api.Operations;

/// <summary>Doors of what takes two people and has a stream of its own: withheld entries, batches, extracts.</summary>
internal static class TwoPeopleDoors
{
    public static IEnumerable<DoorRoute> Of(Desk desk) =>
    [
        new("/v1/withheld", "ProposeWithholding",
            "Propose a disclosure that an authority forbids to tell the person of; no data may leave yet",
            typeof(ProposeWithholdingEndpoint.Request), ProposeWithholdingEndpoint.Door(desk)),
        new("/v1/withheld/{withheldId:guid}/approval", "ApproveWithholding",
            "Approve a withheld disclosure: from here on the data may leave",
            typeof(ApproveWithholdingEndpoint.Request), ApproveWithholdingEndpoint.Door(desk)),
        new("/v1/withheld/{withheldId:guid}/refusal", "DeclineWithholding", "Decline a withheld disclosure",
            typeof(DeclineWithholdingEndpoint.Request), DeclineWithholdingEndpoint.Door(desk)),
        new("/v1/withheld/{withheldId:guid}/release", "ReleaseWithheld",
            "Put a withheld disclosure into the person's record before its term: the ban was lifted",
            typeof(ReleaseWithheldEndpoint.Request), ReleaseWithheldEndpoint.Door(desk)),
        new("/v1/batches", "ProposeBatch", "Propose many destructions by the hash of their dry run",
            typeof(ProposeBatchEndpoint.Request), ProposeBatchEndpoint.Door(desk)),
        new("/v1/batches/{batchId:guid}/approval", "ApproveBatch",
            "Approve a batch once, by the hash of its dry run",
            typeof(ApproveBatchEndpoint.Request), ApproveBatchEndpoint.Door(desk)),
        new("/v1/batches/{batchId:guid}/refusal", "DeclineBatch", "Decline a batch",
            typeof(DeclineBatchEndpoint.Request), DeclineBatchEndpoint.Door(desk)),
        new("/v1/extracts", "AskForExtract", "Ask for an extract of the log, for an authority or for the person",
            typeof(AskForExtractEndpoint.Request), AskForExtractEndpoint.Door(desk), Checkable: true),
        new("/v1/extracts/{extractId:guid}/approval", "ApproveExtract", "Approve an extract: it is built then",
            typeof(ApproveExtractEndpoint.Request), ApproveExtractEndpoint.Door(desk)),
        new("/v1/extracts/{extractId:guid}/refusal", "DeclineExtract", "Decline an extract",
            typeof(DeclineExtractEndpoint.Request), DeclineExtractEndpoint.Door(desk)),
        new("/v1/extracts/{extractId:guid}/handover", "HandOverExtract",
            "Record that an issued extract is handed over, how and on which medium",
            typeof(HandOverExtractEndpoint.Request), HandOverExtractEndpoint.Door(desk)),
    ];
}
