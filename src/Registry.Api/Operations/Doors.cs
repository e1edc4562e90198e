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
            .. TwoPeopleDoors.Of(desk),
        ];
        ByName = All.ToFrozenDictionary(route => route.Door.Name, route => route.Door, StringComparer.Ordinal);
    }

    public IReadOnlyList<DoorRoute> All { get; }

    public FrozenDictionary<string, IOperationDoor> ByName { get; }
}
