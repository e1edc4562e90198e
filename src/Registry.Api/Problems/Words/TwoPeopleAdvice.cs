namespace Registry.Api.Problems.Words;

/// <summary>Refusals about what takes two people and has a stream of its own: withheld entries, batches.</summary>
public static class TwoPeopleAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["unknown-withheld"] = new(
            "Мұндай уақытша жасырылған жазба жоқ.", "Такой временно скрытой записи нет.",
            "No withheld entry with this id waits for what was asked: it is decided, released, or never was.",
            "Look at the list of withheld entries."),
        ["withholding-by-order-only"] = new(
            "Мәлімет тек заңды талап бойынша жасырылады.", "Сведения скрываются только по законному требованию.",
            "Only law enforcement, a court or an authority may forbid that the person is told of a disclosure.",
            "Name the order and its ground, or record the disclosure as any other."),
        ["withholding-term"] = new(
            "Жасыру мерзімі дұрыс емес.", "Недопустимый срок сокрытия.",
            "A disclosure is withheld until a moment that lies ahead, and no later than `latest` in `facts`.",
            "Name an earlier end; a longer ban takes another decision."),
        ["unknown-batch"] = new(
            "Шешім күтетін мұндай топтама жоқ.", "Пакета, ожидающего решения, нет.",
            "No batch with this id waits for what was asked: it is decided, or never was.",
            "Look at the batch."),
        ["batch-changed"] = new(
            "Топтама өзгерген.", "Пакет изменился.",
            "Something happened to somebody the batch reaches, or another batch is meant: the hash is another now.",
            "Run it dry again, look at what it would do, and use the hash of that."),
    };
}
