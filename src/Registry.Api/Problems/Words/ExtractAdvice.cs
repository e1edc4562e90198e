namespace Registry.Api.Problems.Words;

/// <summary>Refusals about extracts of the log.</summary>
public static class ExtractAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["unknown-extract"] = new(
            "Мұндай үзінді көшірме жоқ.", "Такой выписки нет.",
            "No extract with this id waits for what was asked, or it is for somebody else.",
            "Look at the list of extracts."),
        ["extract-not-issued"] = new(
            "Үзінді көшірме әлі берілмеген.", "Выписка ещё не выдана.",
            "It is asked for, or approved and being built, or was declined or failed; nothing lies there to hand over.",
            "Look at its state, and ask again when it is issued."),
        ["extract-expired"] = new(
            "Үзінді көшірменің мерзімі өтті.", "Срок хранения выписки истёк.",
            "Its term was over at `expiredAt` in `facts`; its key is destroyed, and nothing opens the file.",
            "Ask for another extract."),
        ["extract-destroyed"] = new(
            "Үзінді көшірме жойылды.", "Выписка уничтожена.",
            "Data of a person in it were destroyed, and the extract with them.",
            "Ask for another extract: it shows what is left."),
        ["extract-without-basis"] = new(
            "Үзінді көшірме беруге негіз жоқ.", "Нет основания для выписки.",
            "An extract goes to an authority by its lawful order, or to the person by their own request (ground "
            + "`art-9-10`, `document-reference` or `evidence` said).",
            "Name the authority and its order, or the person's request."),
        ["extract-for-authorities"] = new(
            "Үзінді көшірме тек уәкілетті органға беріледі.", "Выписка выдаётся только органу власти.",
            "The recipient is registered as another kind than `authority`.",
            "Name an authority; to any other recipient data are disclosed appeal by appeal."),
        ["extract-period"] = new(
            "Үзінді көшірменің кезеңі дұрыс емес.", "Недопустимый период выписки.",
            "A period begins before it ends, and ends no later than `latest` in `facts`: what is not over cannot be "
            + "shown whole.",
            "Name a period that is over."),
    };
}
