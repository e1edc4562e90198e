namespace Registry.Domain.Words;

/// <summary>Every closed list a caller or a reader meets, with the names of its codes.</summary>
public static class Vocabulary
{
    public static IReadOnlyList<TermList> Lists { get; } =
    [
        OperationTerms.List,
        OperationTerms.Actions,
        GroundTerms.Legal,
        GroundTerms.Destruction,
        CircumstanceTerms.Channels,
        CircumstanceTerms.Media,
        CircumstanceTerms.Languages,
        CircumstanceTerms.Doors,
        PartyTerms.Subjects,
        PartyTerms.Recipients,
        AppealTerms.Kinds,
        AppealTerms.Forms,
        DecisionTerms.ConsentKinds,
        DecisionTerms.ConsentScopes,
        DecisionTerms.ClarifyCauses,
        DecisionTerms.ProposedActions,
        RuleTerms.ConsentElements,
        RuleTerms.WithdrawalRefusals,
        RuleTerms.CategoryExemptions,
        RuleTerms.SliceStates,
        RuleTerms.Confirmations,
        RuleTerms.UnplacedCauses,
        PolicyTerms.Outcomes,
        PolicyTerms.Sites,
        PolicyTerms.States,
        PolicyTerms.Causes,
        ExtractTerms.Kinds,
        ExtractTerms.Failures,
        DataTerms.Categories,
        DataTerms.Fields,
    ];
}
