using Registry.Domain.Policies;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>Publication and review of the policy: policy 7.1, 7.2.</summary>
public static class PolicyTerms
{
    public static TermList Outcomes { get; } = TermList.Of<ReviewOutcome>("review-outcomes",
    [
        Of(ReviewOutcome.Kept, "өзгеріссіз қалды", "оставлена без изменений", "kept", Origin.Ours),
        Of(ReviewOutcome.ToBeChanged, "өзгертілуі тиіс", "подлежит изменению", "to be changed", Origin.Ours),
    ]);

    public static TermList Sites { get; } = TermList.Of<PolicySite>("policy-sites",
    [
        Of(PolicySite.IkomekastanaKz, "кәсіпорынның бірінші сайты", "первый сайт предприятия",
            "https://www.ikomekastana.kz", Origin.Policy),
        Of(PolicySite.IkomekCityKz, "кәсіпорынның екінші сайты", "второй сайт предприятия",
            "https://www.ikomek.city.kz", Origin.Policy),
    ]);

    public static TermList States { get; } = TermList.Of<ReviewState>("review-states",
    [
        Of(ReviewState.NotDue, "мерзімі келген жоқ", "срок не наступил", "not due", Origin.Ours),
        Of(ReviewState.DueSoon, "мерзімі жақын", "срок скоро наступит", "due soon", Origin.Ours),
        Of(ReviewState.Due, "мерзімі бүгін бітеді", "срок истекает сегодня", "due", Origin.Ours),
        Of(ReviewState.Overdue, "мерзімі өткен", "просрочено", "overdue", Origin.Ours),
    ]);

    public static TermList Causes { get; } = TermList.Of<ReviewCause>("review-causes",
    [
        Of(ReviewCause.Year, "бір жыл өтті", "прошёл год", "a year has passed", Origin.Policy),
        Of(ReviewCause.LawChange, "заңнама өзгерді", "изменилось законодательство", "the legislation has changed",
            Origin.Policy),
    ]);
}
