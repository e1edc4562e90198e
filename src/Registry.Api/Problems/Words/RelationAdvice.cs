namespace Registry.Api.Problems.Words;

/// <summary>Refusals about consents, closed appeals and what recipients say.</summary>
public static class RelationAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["unknown-consent"] = new(
            "Мұндай келісім жоқ.", "Такого согласия нет.",
            "No consent of this person has this id.",
            "Take the id from the person's consents."),
        ["appeal-closed"] = new(
            "Өтініш жабылған.", "Обращение закрыто.",
            "The appeal was decided, and the purpose its data were collected for is reached.",
            "Open a new appeal."),
        ["not-suspended"] = new(
            "Алушыға беру тоқтатылмаған.", "Передача получателю не приостановлена.",
            "The recipient may be given data as it is.",
            "Do nothing: it is so."),
        ["earlier-than-disclosed"] = new(
            "Растау деректер берілгенге дейінгі уақытпен көрсетілген.", "Подтверждение раньше передачи данных.",
            "A recipient cannot confirm what it was not yet given.",
            "Send the moment the recipient confirmed."),
    };
}
