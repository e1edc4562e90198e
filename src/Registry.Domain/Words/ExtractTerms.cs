using Registry.Domain.Extracts;
using static Registry.Domain.Words.Origin;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>Extracts of the audit log: what they are of, and why one could not be built.</summary>
public static class ExtractTerms
{
    public static TermList Kinds { get; } = TermList.Of<ExtractKind>("extract-kinds",
    [
        Of(ExtractKind.Range, "кезең үшін", "за период", "of a period", Ours),
        Of(ExtractKind.Person, "бір адам туралы", "об одном лице", "about one person", Ours),
    ]);

    public static TermList Failures { get; } = TermList.Of<ExtractFailure>("extract-failures",
    [
        Of(ExtractFailure.PersonDestroyed, "ондағы адамның деректері жойылған",
            "данные лица, о котором она, уничтожены", "data of a person in it were destroyed", Ours),
        Of(ExtractFailure.LedgerStands, "журналға қол қойылмаған", "журнал не подписан",
            "the ledger is not signed", Ours),
        Of(ExtractFailure.Contradiction, "жазбалар қол қойылған журналға сәйкес келмейді",
            "записи расходятся с подписанным журналом", "the log contradicts the signed tree", Ours),
        Of(ExtractFailure.TooLarge, "тым үлкен", "слишком большая", "too large", Ours),
        Of(ExtractFailure.TooLate, "мақұлдау ескірген", "одобрение устарело", "the approval is too old", Ours),
        Of(ExtractFailure.UnknownEvent, "журналдағы оқиғаның түрі белгісіз", "тип события в журнале неизвестен",
            "the type of an event in the log is not known", Ours),
    ]);
}
