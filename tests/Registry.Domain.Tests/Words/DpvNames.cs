namespace Registry.Domain.Tests.Words;

/// <summary>
/// Names of the W3C Data Privacy Vocabulary, release 2.3: its taxonomy of processing, and what we use beside it.
/// </summary>
/// <remarks>Read from dpv.csv and pd.csv of the release; all of them stand in 2.0, 2.1 and 2.2 too.</remarks>
public static class DpvNames
{
    public static IReadOnlyCollection<string> All { get; } =
    [
        .. With("dpv", """
            Processing
            Access Acquire Adapt Aggregate Align Alter Analyse Anonymise Assess Collect Combine Consult Copy
            CrossBorderTransfer Delete Derive Destruct Disclose DiscloseByTransmission Display Disseminate Download
            Erase Export Filter Format Generate Infer MakeAvailable Match Modify Monitor Move Observe Obtain Organise
            Profiling Pseudonymise Query Record Reformat Remove Restrict Retrieve Screen Share Store Structure Transfer
            Transform Transmit Use
            ObtainConsent ProvideConsent ReaffirmConsent WithdrawConsent
            LegalBasis Consent InformedConsent ImpliedConsent ExpressedConsent ExplicitlyExpressedConsent Contract
            LegalObligation LegitimateInterest OfficialAuthorityOfController PublicInterest VitalInterest
            ConsentWithdrawn DataController DataSubject Duration
            LegalEntity NaturalPerson NonCitizen Organisation
            """),
        .. With("pd", """
            Communication Contact EmailAddress Health Identifying Name OfficialID PhysicalAddress TelephoneNumber
            """),
    ];

    private static IEnumerable<string> With(string prefix, string names) =>
        names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(name => $"{prefix}:{name}");
}
