namespace Registry.Api.Problems.Words;

/// <summary>Refusals about the policy and its versions.</summary>
public static class PolicyAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["superseded-policy"] = new(
            "Бұл редакция ол кезде қолданыста болмаған.", "Эта редакция тогда не действовала.",
            "Whoever gives data was shown a version of the policy: the one in force at that moment.",
            "Show and send the version in `facts`."),
        ["version-out-of-turn"] = new(
            "Редакция нөмірі кезекпен емес.", "Номер редакции не по порядку.",
            "Versions of the policy are published one after another, none left out.",
            "Publish the version in `facts`."),
        ["effective-too-early"] = new(
            "Күшіне ену уақыты тым ерте.", "Слишком ранний момент вступления в силу.",
            "A version is in force from a moment to come, after the version before it.",
            "Publish it for the moment in `facts`, or later."),
        ["known-law-change"] = new(
            "Заңнаманың бұл өзгерісі бұрыннан жазылған.", "Это изменение законодательства уже записано.",
            "The same change of the law is on record and waits for a review.",
            "Do nothing: it is so."),
        ["contradictory-check"] = new(
            "Тексеру нәтижесі өзіне қайшы.", "Результат проверки противоречит себе.",
            "What was seen is the published text, and it was said to differ, or the other way.",
            "Look at the site again."),
    };
}
