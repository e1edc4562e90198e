namespace Registry.Api.Problems.Words;

/// <summary>Refusals about how the data stand.</summary>
public static class StateAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["restricted"] = new(
            "Деректерді өңдеу шектелген.", "Обработка данных ограничена.",
            "The data must be kept for a term and only be kept: nothing else is done with them.",
            "Wait for the end of the term in `facts`, or have the restriction lifted."),
        ["held"] = new(
            "Деректерді жоюға тыйым салынған.", "На уничтожение данных наложен запрет.",
            "A court, a claim or an archive needs the data: they may be used, not destroyed.",
            "Have the hold released first."),
        ["deleted"] = new(
            "Деректер өшірілген.", "Данные удалены.",
            "The data are out of use and view; they are not destroyed.",
            "Stop using them; a lawful order restores them."),
        ["unknown-limit"] = new(
            "Мұндай шектеу жоқ.", "Такого ограничения нет.",
            "No restriction, hold or deletion with this id stands over this person's data.",
            "Look at the subject: it may be lifted already."),
        ["order-needed"] = new(
            "Заңды бұйрық қажет.", "Нужно законное распоряжение.",
            "What was deleted comes back by a lawful order only.",
            "Name the ground `authority-order` or `art-9-1`, the issuer and the number."),
        ["order-not-named"] = new(
            "Бұйрықты кім шығарғаны және нөмірі көрсетілмеген.", "Не указаны издатель и номер распоряжения.",
            "An operation on the ground of an order says who issued it and under which number.",
            "Give `words.issuer` and `words.document-reference`."),
        ["outdated-proposal"] = new(
            "Ұсынылғаннан кейін деректер көбейді.", "После предложения данных стало больше.",
            "An appeal or a linked person was added since, and nobody has asked to destroy that.",
            "Propose again."),
    };
}
