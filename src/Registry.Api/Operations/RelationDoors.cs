namespace Registry.Api.Operations;

/// <summary>Doors about consents, recipients and the course of an appeal.</summary>
public static class RelationDoors
{
    public static IEnumerable<DoorRoute> Of(Desk desk) =>
    [
        new("/v1/subjects/{subjectId:guid}/consents", "RecordConsent", "Record a consent in words",
            typeof(RecordConsentEndpoint.Request), RecordConsentEndpoint.Door(desk), Checkable: true),
        new("/v1/consents/{consentId:guid}/withdrawal", "WithdrawConsent", "The person takes a consent back",
            typeof(WithdrawConsentEndpoint.Request), WithdrawConsentEndpoint.Door(desk)),
        new("/v1/consents/{consentId:guid}/withdrawal/refusal", "RefuseWithdrawal",
            "Refuse that a consent is taken back, and say why",
            typeof(RefuseWithdrawalEndpoint.Request), RefuseWithdrawalEndpoint.Door(desk)),
        new("/v1/disseminations", "DisseminateData", "Ask for and record that data are made public",
            typeof(DisseminateDataEndpoint.Request), DisseminateDataEndpoint.Door(desk), Checkable: true),
        new("/v1/recipients/{recipientId:guid}/suspension", "SuspendRecipient",
            "Suspend a recipient: it gets nothing from here on",
            typeof(SuspendRecipientEndpoint.Request), SuspendRecipientEndpoint.Suspending(desk)),
        new("/v1/recipients/{recipientId:guid}/reinstatement", "ReinstateRecipient",
            "Reinstate a suspended recipient",
            typeof(SuspendRecipientEndpoint.Request), SuspendRecipientEndpoint.Reinstating(desk)),
        new("/v1/appeals/{appealId:guid}/closing", "CloseAppeal", "Close an appeal: its purpose is reached",
            typeof(CloseAppealEndpoint.Request), CloseAppealEndpoint.Door(desk)),
        new("/v1/appeals/{appealId:guid}/redirections", "RedirectAppeal",
            "Send an appeal on to another recipient: a disclosure and an assignment in one",
            typeof(RedirectAppealEndpoint.Request), RedirectAppealEndpoint.Door(desk), Checkable: true),
        new("/v1/disclosures/{disclosureId:guid}/confirmations", "ConfirmDisclosure",
            "Record what the recipient confirmed",
            typeof(ConfirmDisclosureEndpoint.Request), ConfirmDisclosureEndpoint.Door(desk)),
    ];
}
