using Registry.Domain;
using Registry.Domain.Extracts;

namespace Registry.Projections.Tests;

/// <summary>Extracts from their asking to their end.</summary>
public static partial class Sample
{
    private static readonly Slice ExtractWords = new(new(Id("extract words")), AskForExtract.SlicePurpose, null, 1);

    public static ExtractHandedOver HandedOver => new(Sealed(ExtractWords, Field.ContactPerson), ByApprover);

    public static ExtractGiven GivenTo(RecipientId? receiver) =>
        new(new(Id("extract")), receiver, CategorySet.Of("address"), ByApprover);

    /// <summary>A life by its number: it expires, is destroyed, or fails.</summary>
    public static IReadOnlyList<ExtractEvent> ExtractLife(int n, SubjectId person)
    {
        ExtractEvent[] begun = [Asking(n % 2 == 0 ? null : person), new ExtractApproved(
            new(new(Id("file")), ApproveExtract.FilePurpose, null, 1), Operator, ByApprover)];
        ExtractEvent[] issued =
        [
            .. begun,
            new ExtractIssued(
                ExtractKind.Range, WaterUtility, CategorySet.Of("address"),
                new("hash", 109, 0, 9, 3, Codes("address")), Noon.AddDays(30), ByApprover),
        ];
        return (n % 3) switch
        {
            0 => [.. issued, HandedOver, HandedOver, new ExtractExpired(ByApprover)],
            1 => [.. issued, new ExtractDestroyed(ByApprover)],
            _ => [.. begun, new ExtractFailed(ExtractFailure.TooLarge, ByApprover)],
        };
    }

    private static ExtractAsked Asking(SubjectId? person) => new(
        person is null
            ? new(
                ExtractKind.Range, new(Noon.AddDays(-30), Noon),
                new(
                    Codes("disclosure_recorded"), ValueList.Of(LiftFirm), Codes(), ValueList.Of(LegalGround.Consent),
                    CategorySet.Of("address"), new(2026, 2, 1), null),
                new(Leak, null), null, Codes("address"), WaterUtility, Officer, Language.Ru)
            : new(ExtractKind.Person, null, null, null, person, Codes("address"), null, null, Language.Kk),
        Sealed(ExtractWords, Field.Issuer), About);
}
