namespace Registry.Api.Problems.Words;

/// <summary>Refusals about sources and what they declare.</summary>
public static class SourceAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["unknown-source"] = new(
            "Мұндай дереккөз тіркелмеген.", "Такой источник не зарегистрирован.",
            "The register of sources has no system with this id.",
            "Have your client registered as a source."),
        ["known-source"] = new(
            "Дереккөз бұрыннан тіркелген.", "Источник уже зарегистрирован.",
            "The client is registered as a source under the id in the facts.",
            "Do nothing: it is so; to change it, retire it and register it again."),
        ["retired-source"] = new(
            "Дереккөз пайдаланудан шығарылған.", "Источник выведен из работы.",
            "The source is expected to tell nothing any more.",
            "Do nothing: it is so."),
        ["source-of-another"] = new(
            "Дереккөз тек өзі үшін мәлімдейді.", "Источник заявляет только за себя.",
            "What a system told in a day, that system declares and no other.",
            "Leave out `sourceId`, or use the token of that system."),
        ["future-day"] = new(
            "Күн әлі аяқталған жоқ.", "День ещё не закончился.",
            "A day is declared when it is over in Astana.",
            "Wait until the day is over, or declare it so far."),
    };
}
