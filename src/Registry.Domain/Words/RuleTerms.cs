using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using static Registry.Domain.Words.DpvTerm;
using static Registry.Domain.Words.Origin;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>What rules speak of: what a consent states, why it stays, what opens a category, how data stand.</summary>
public static class RuleTerms
{
    /// <summary>Law 94-V art. 8(4).</summary>
    public static TermList ConsentElements { get; } = TermList.Of<ConsentElement>("consent-elements",
    [
        Of(ConsentElement.Operator, "оператордың атауы және нөмірі", "наименование и номер оператора",
            "operator's name and number", Law, Broader("dpv:DataController")),
        Of(ConsentElement.SubjectName, "субъектінің аты-жөні", "имя субъекта", "subject's name",
            Law, Broader("dpv:DataSubject")),
        Of(ConsentElement.Term, "келісімнің мерзімі", "срок согласия", "term of the consent", Law,
            Broader("dpv:Duration")),
        Of(ConsentElement.ThirdParties, "үшінші тұлғаларға беру мүмкіндігі", "возможность передачи третьим лицам",
            "transfer to third parties or its absence", Law),
        Of(ConsentElement.CrossBorder, "трансшекаралық берудің болуы", "наличие трансграничной передачи",
            "cross-border transfer or its absence", Law),
        Of(ConsentElement.Publication, "жалпыға бірдей қолжетімді көздерде тарату",
            "распространение в общедоступных источниках", "publication in public sources", Law),
        Of(ConsentElement.DataList, "жиналатын деректер тізбесі", "перечень собираемых данных",
            "list of data collected", Law),
        Of(ConsentElement.OtherMatters, "өзге де мәліметтер", "иные сведения", "other matters", Law),
    ]);

    /// <summary>Law 94-V art. 8(2).</summary>
    public static TermList WithdrawalRefusals { get; } = TermList.Of<WithdrawalRefusal>("withdrawal-refusals",
    [
        Of(WithdrawalRefusal.ContradictsLaw, "заңға қайшы келеді", "противоречит закону", "contradicts a law", Law),
        Of(WithdrawalRefusal.ObligationOutstanding, "орындалмаған міндеттеме бар", "есть неисполненное обязательство",
            "an obligation is outstanding", Law),
    ]);

    /// <summary>Law 94-V arts 7(10), 7(12).</summary>
    public static TermList CategoryExemptions { get; } = TermList.Of<CategoryExemption>("category-exemptions",
    [
        Of(CategoryExemption.NoIntegration, "мемлекеттік жүйелермен интеграция жоқ",
            "нет интеграции с государственными системами", "no integration with state systems", Law),
        Of(CategoryExemption.IdentificationImpossible, "технологиялық сәйкестендіру мүмкін емес",
            "технологическая идентификация невозможна", "technological identification is impossible", Law),
        Of(CategoryExemption.RequiredByLaw, "заң талап етеді", "требует закон", "a law requires it", Law),
        Of(CategoryExemption.PublicOrder, "қоғамдық тәртіпті қорғау", "охрана общественного порядка",
            "protection of public order", Law),
    ]);

    public static TermList SliceStates { get; } = TermList.Of<SliceState>("slice-states",
    [
        Of(SliceState.Blocked, "бұғатталған", "заблокировано", "blocked", Law),
        Of(SliceState.Restricted, "өңдеу шектелген", "обработка ограничена", "restricted", Ours),
        Of(SliceState.Held, "жоюға тыйым салынған", "наложен запрет на уничтожение", "held", Ours),
        Of(SliceState.ConsentWithdrawn, "келісім кері қайтарып алынды", "согласие отозвано", "consent withdrawn",
            Law, Exact("dpv:ConsentWithdrawn")),
        Of(SliceState.Deleted, "өшірілген", "удалено", "deleted", Policy),
        Of(SliceState.Destroyed, "жойылған", "уничтожено", "destroyed", Policy),
    ]);

    /// <summary>Policy 6.1, 6.2.</summary>
    public static TermList Confirmations { get; } = TermList.Of<Confirmation>("confirmations",
    [
        Of(Confirmation.Received, "алды", "получил", "received", Policy),
        Of(Confirmation.Used, "пайдаланды", "использовал", "used", Policy),
        Of(Confirmation.Corrected, "түзетті", "исправил", "corrected", Law),
        Of(Confirmation.Blocked, "бұғаттады", "заблокировал", "blocked", Law),
        Of(Confirmation.Destroyed, "жойды", "уничтожил", "destroyed", Law),
    ]);

    public static TermList UnplacedCauses { get; } = TermList.Of<UnplacedCause>("unplaced-causes",
    [
        Of(UnplacedCause.UnknownSubject, "белгісіз субъект", "неизвестный субъект", "unknown subject", Ours),
        Of(UnplacedCause.DestroyedSubject, "деректері жойылған субъект", "субъект, данные которого уничтожены",
            "subject whose data were destroyed", Ours),
    ]);
}
