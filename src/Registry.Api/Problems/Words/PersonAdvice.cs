namespace Registry.Api.Problems.Words;

/// <summary>Refusals about the person, what is held of them, and the circumstances of an operation.</summary>
public static class PersonAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["unknown-subject"] = new(
            "Мұндай субъект жоқ.", "Такого субъекта нет.",
            "No person on record has this id, or it is an id of something else.",
            "Look the person up again; who is not found is registered by the next appeal."),
        ["destroyed-subject"] = new(
            "Субъектінің деректері жойылды.", "Данные субъекта уничтожены.",
            "Everything about the person was destroyed. It cannot be restored, and nothing can be added.",
            "Forget the id; who returns is a new subject."),
        ["destroyed-matter"] = new(
            "Осы іс бойынша деректер жойылды.", "Данные по этому делу уничтожены.",
            "What was held for this appeal was destroyed; the person is known still.",
            "Open a new appeal."),
        ["blocked"] = new(
            "Деректер бұғатталған.", "Данные заблокированы.",
            "The person disputes these data, or a check runs: they are kept, and changed, used or passed on only "
                + "under a lawful order.",
            "Do not use the data; the officer knows why, and lifts the block when the dispute is settled."),
        ["identifier-of-another-subject"] = new(
            "Бұл сәйкестендіргіш басқа субъектіге тиесілі.", "Этот идентификатор принадлежит другому субъекту.",
            "An IIN, BIN or document number leads to one person, and it leads to somebody else.",
            "Check the number; if it is right, ask the officer whether the two are one person."),
        ["nothing-held"] = new(
            "Бұл санаттағы деректер сақталмаған.", "Данных этих категорий нет.",
            "The registry holds nothing of these categories for the person in this appeal.",
            "Leave out the categories in `facts`, or collect first."),
        ["undeclared-purpose"] = new(
            "Мақсат жарияланбаған.", "Цель не объявлена.",
            "The catalogue of purposes has no such purpose, and data are processed for declared purposes only.",
            "Take a purpose of `GET /v1/catalogue`."),
        ["category-outside-purpose"] = new(
            "Бұл санаттар мақсатқа қажет емес.", "Эти категории данных не нужны для цели.",
            "The catalogue does not give this purpose these categories: no more is processed than is needed.",
            "Leave out the categories in `facts`."),
        ["unknown-policy-version"] = new(
            "Саясаттың мұндай редакциясы жоқ.", "Такой редакции политики нет.",
            "The policy that was shown to the person must be one that was published.",
            "Send the version that was on display."),
        ["future-occurrence"] = new(
            "Болмаған оқиғаны жазуға болмайды.", "Нельзя записать то, чего ещё не было.",
            "`occurredAt` lies more than a minute ahead of the registry's clock.",
            "Set your clock."),
        ["unknown-block"] = new(
            "Мұндай бұғаттау жоқ.", "Такого блокирования нет.",
            "The person has no block with this id that still stands.",
            "Look at the subject: it may be lifted already."),
    };
}
