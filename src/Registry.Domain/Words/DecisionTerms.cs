using static Registry.Domain.Words.DpvTerm;
using static Registry.Domain.Words.Origin;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>What people decide about data: consent, clarification, what takes two.</summary>
public static class DecisionTerms
{
    public static TermList ConsentKinds { get; } = TermList.Of<ConsentKind>("consent-kinds",
    [
        Of(ConsentKind.ImpliedByUse, "пайдалану арқылы білдірілген келісім", "согласие, выраженное использованием",
            "consent implied by use", Ours, Exact("dpv:ImpliedConsent")),
        Of(ConsentKind.Explicit, "айқын келісім", "явно выраженное согласие",
            "explicit consent", Ours, Exact("dpv:ExplicitlyExpressedConsent")),
        Of(ConsentKind.StateService, "мемлекеттік сервис арқылы берілген келісім",
            "согласие через государственный сервис", "consent through the state service",
            Ours, Broader("dpv:ExpressedConsent")),
    ]);

    public static TermList ConsentScopes { get; } = TermList.Of<ConsentScope>("consent-scopes",
    [
        Of(ConsentScope.ThirdParties, "үшінші тұлғаларға беру", "передача третьим лицам",
            "transfer to third parties", Law, Broader("dpv:Disclose")),
        Of(ConsentScope.CrossBorder, "трансшекаралық беру", "трансграничная передача",
            "cross-border transfer", Law, Exact("dpv:CrossBorderTransfer")),
        Of(ConsentScope.Publication, "жалпыға бірдей қолжетімді көздерде тарату",
            "распространение в общедоступных источниках",
            "publication in public sources", Law, Broader("dpv:Disseminate")),
    ]);

    public static TermList ClarifyCauses { get; } = TermList.Of<ClarifyCause>("clarify-causes",
    [
        Of(ClarifyCause.CircumstancesChanged, "мән-жайлар өзгерді", "обстоятельства изменились",
            "circumstances changed", Ours),
        Of(ClarifyCause.ValueWasWrong, "мән қате болған", "значение было неверным", "the value was wrong", Ours),
    ]);

    public static TermList ProposedActions { get; } = TermList.Of<ProposedAction>("proposed-actions",
    [
        Of(ProposedAction.Destroy, "жою", "уничтожение", "destruction", Policy, Exact("dpv:Destruct")),
        Of(ProposedAction.Unblock, "бұғаттауды алып тастау", "снятие блокирования", "unblocking",
            Law, Broader("dpv:Processing")),
        Of(ProposedAction.Link, "байланыстыру", "связывание", "linking", Ours, Broader("dpv:Match")),
        Of(ProposedAction.Split, "ажырату", "разъединение", "splitting", Ours, Broader("dpv:Processing")),
    ]);
}
