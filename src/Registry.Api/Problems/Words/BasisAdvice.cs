namespace Registry.Api.Problems.Words;

/// <summary>Refusals about what an operation rests on: purpose, ground, consent, recipient.</summary>
public static class BasisAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["forbidden-category"] = new(
            "Бұл санатқа заңмен тыйым салынған.", "Эта категория запрещена законом.",
            "A law forbids to process data of these categories, whatever the purpose.",
            "Leave the categories out, or name the exemption that applies and the reason."),
        ["undeclared-ground"] = new(
            "Мақсат бұл негізге сүйенбейді.", "Цель не опирается на это основание.",
            "The centre has not declared that operations for this purpose rest on this ground.",
            "Name a ground of the purpose: GET /v1/catalogue."),
        ["incompatible-purpose"] = new(
            "Деректер басқа мақсатпен жиналған.", "Данные собраны для другой цели.",
            "Data serve the purpose they were collected for and its declared children, and no other.",
            "Use the purpose in `facts`, or collect anew with a consent."),
        ["consent-withdrawn"] = new(
            "Келісім кері қайтарып алынған.", "Согласие отозвано.",
            "The person took the consent back; it counts from that moment.",
            "Stop, or name another ground if there is one."),
        ["consent-expired"] = new(
            "Келісімнің мерзімі өткен.", "Срок согласия истёк.",
            "The consent's term is over, or the purpose it was given for is reached.",
            "Ask for a new consent, or name another ground if there is one."),
        ["consent-scope-missing"] = new(
            "Келісім мұны қамтымайды.", "Согласие этого не охватывает.",
            "Third parties, other countries and publication are consented to each for itself.",
            "Ask for consent to the scopes in `facts`."),
        ["incomplete-consent"] = new(
            "Келісім толық емес.", "Согласие неполное.",
            "What is explicit, goes abroad or is published needs a consent that states all eight elements of the Law.",
            "Have the consent given again with the elements in `facts`."),
        ["cross-border-forbidden"] = new(
            "Бұл елге беруге болмайды.", "Передача в эту страну запрещена.",
            "The country is not known to protect the data as the Law does, and the ground does not open it.",
            "Ask for consent to cross-border transfer."),
        ["suspended-recipient"] = new(
            "Алушыға беру тоқтатылған.", "Передача получателю приостановлена.",
            "The recipient refuses, or cannot keep, what the Law asks of it: it gets nothing.",
            "Send nothing until it is reinstated."),
    };
}
