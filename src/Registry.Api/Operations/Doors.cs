using System.Collections.Frozen;

namespace Registry.Api.Operations;

/// <summary>Every operation's door with its address.</summary>
/// <param name="Name">The operation in the OpenAPI document.</param>
/// <param name="Checkable">Has a dry run at <c>…/check</c>.</param>
public sealed record DoorRoute(
    string Path, string Name, string Summary, Type Request, IOperationDoor Door, bool Checkable = false);

/// <summary>The doors of the registry, in the order a reader meets them.</summary>
public sealed class Doors
{
    public Doors(Desk desk)
    {
        All =
        [
            new("/v1/appeals", "OpenAppeal", "Open an appeal: find or register the person, collect, name recipients",
                typeof(OpenAppealEndpoint.Request), OpenAppealEndpoint.Door(desk), Checkable: true),
            new("/v1/appeals/{appealId:guid}/recipients", "AssignRecipient", "Assign a recipient to an appeal",
                typeof(AssignRecipientEndpoint.Request), AssignRecipientEndpoint.Door(desk)),
            new("/v1/disclosures", "RecordDisclosure", "Ask for and record a disclosure before the data leave",
                typeof(RecordDisclosureEndpoint.Request), RecordDisclosureEndpoint.Asking(desk), Checkable: true),
            new("/v1/disclosures/reported", "ReportDisclosure", "Record a disclosure that has already happened",
                typeof(RecordDisclosureEndpoint.Request), RecordDisclosureEndpoint.Reporting(desk)),
            new("/v1/disclosures/{disclosureId:guid}/accesses", "AccessDisclosure",
                "Open the words of a disclosure; recorded before they are shown",
                typeof(AccessDisclosureEndpoint.Request), AccessDisclosureEndpoint.Door(desk)),
            new("/v1/subjects/{subjectId:guid}/collections", "CollectData", "Collect more values",
                typeof(CollectDataEndpoint.Request), CollectDataEndpoint.Door(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/updates", "UpdateData",
                "Clarify values: circumstances changed, or the value was wrong",
                typeof(UpdateDataEndpoint.Request), UpdateDataEndpoint.Door(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/accesses", "AccessData",
                "Open values for a purpose; recorded before they are shown",
                typeof(AccessDataEndpoint.Request), AccessDataEndpoint.Door(desk)),
            new("/v1/subjects/{subjectId:guid}/looks", "LookAtRecord",
                "Put on record that somebody's record is looked at, without values, and why",
                typeof(LookAtRecordEndpoint.Request), LookAtRecordEndpoint.Door(desk)),
            new("/v1/subjects/{subjectId:guid}/blocks", "BlockSubject", "Block data in dispute",
                typeof(BlockSubjectEndpoint.Request), BlockSubjectEndpoint.Door(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/proposals", "ProposeAction",
                "Propose to destroy, unblock, link or split",
                typeof(ProposeActionEndpoint.Request), ProposeActionEndpoint.Door(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/proposals/{proposalId:guid}/approval", "ApproveAction",
                "Approve what another person proposed",
                typeof(ApproveActionEndpoint.Request), ApproveActionEndpoint.Door(desk)),
            new("/v1/subjects/{subjectId:guid}/proposals/{proposalId:guid}/refusal", "DeclineAction",
                "Decline what was proposed",
                typeof(DeclineActionEndpoint.Request), DeclineActionEndpoint.Door(desk)),
            new("/v1/recipients", "RegisterRecipient", "Register a recipient of data",
                typeof(RegisterRecipientEndpoint.Request), RegisterRecipientEndpoint.Door(desk)),
            new("/v1/recipients/{recipientId:guid}/undertakings", "AcceptUndertaking",
                "Record a recipient's undertaking",
                typeof(AcceptUndertakingEndpoint.Request), AcceptUndertakingEndpoint.Door(desk)),
            new("/v1/sources", "RegisterSource", "Register a system that is expected to tell what it does",
                typeof(RegisterSourceEndpoint.Request), RegisterSourceEndpoint.Door(desk)),
            new("/v1/sources/self/days", "DeclareDay", "Declare how many operations the caller's system did on a day",
                typeof(DeclareDayEndpoint.Request), DeclareDayEndpoint.Door(desk)),
            new("/v1/sources/{sourceId:guid}/retirement", "RetireSource", "Expect nothing of a source any more",
                typeof(RetireSourceEndpoint.Request), RetireSourceEndpoint.Door(desk)),
            new("/v1/policies", "PublishPolicy", "Publish the next version of the policy",
                typeof(PublishPolicyEndpoint.Request), PublishPolicyEndpoint.Door(desk)),
            new("/v1/policies/reviews", "ReviewPolicy", "Record a review of the policy",
                typeof(ReviewPolicyEndpoint.Request), ReviewPolicyEndpoint.Door(desk)),
            new("/v1/policies/law-changes", "ChangeLaw", "Record a change of the law: a review is due at once",
                typeof(ChangeLawEndpoint.Request), ChangeLawEndpoint.Door(desk)),
            new("/v1/policies/{version:int}/checks", "CheckPublication",
                "Record whether a site of the centre shows the policy",
                typeof(CheckPublicationEndpoint.Request), CheckPublicationEndpoint.Door(desk)),
            new("/v1/subjects/{subjectId:guid}/restrictions", "RestrictData",
                "Restrict data that must be kept for a term: only storage goes on",
                typeof(RestrictDataEndpoint.Request), RestrictDataEndpoint.Door(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/holds", "HoldData", "Hold data that must not be destroyed",
                typeof(LimitDataEndpoint.Request), LimitDataEndpoint.Holding(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/deletions", "DeleteData", "Take data out of use and view",
                typeof(LimitDataEndpoint.Request), LimitDataEndpoint.Deleting(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/limits/{limitId:guid}/lifting", "LiftLimit",
                "Lift a restriction or a hold; restore deleted data by order",
                typeof(LiftLimitEndpoint.Request), LiftLimitEndpoint.Door(desk), Checkable: true),
            new("/v1/subjects/{subjectId:guid}/operations", "RecordProcessing",
                "Record processing that changes nothing here: storage, retrieval, use …",
                typeof(RecordProcessingEndpoint.Request), RecordProcessingEndpoint.Door(desk), Checkable: true),
            new("/v1/appeals/reported", "ReportAppeal", "Record an appeal that has already been made",
                typeof(ReportAppealEndpoint.Request), ReportAppealEndpoint.Door(desk)),
            new("/v1/subjects/{subjectId:guid}/collections/reported", "ReportCollection",
                "Record values that have already come in",
                typeof(ReportCollectionEndpoint.Request), ReportCollectionEndpoint.Door(desk)),
            new("/v1/subjects/{subjectId:guid}/accesses/reported", "ReportAccess",
                "Record that values have already been seen",
                typeof(ReportAccessEndpoint.Request), ReportAccessEndpoint.Door(desk)),
            .. RelationDoors.Of(desk),
            .. TwoPeopleDoors.Of(desk),
        ];
        ByName = All.ToFrozenDictionary(route => route.Door.Name, route => route.Door, StringComparer.Ordinal);
    }

    public IReadOnlyList<DoorRoute> All { get; }

    public FrozenDictionary<string, IOperationDoor> ByName { get; }
}
