using static Registry.Domain.LegalGround;
using static Registry.Domain.Words.DpvTerm;
using static Registry.Domain.Words.Origin;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>Grounds in law: for an operation, for a destruction. The short wording is ours.</summary>
public static class GroundTerms
{
    public static TermList Legal { get; } = TermList.Of<LegalGround>("legal-grounds",
    [
        Of(Consent, "келісім", "согласие", "consent", Policy, Exact("dpv:Consent")),
        Of(LawEnforcement, "құқық қорғау органдарының, соттардың қызметі және сот актілерін орындау",
            "деятельность правоохранительных органов, судов и исполнение судебных актов",
            "law enforcement, courts, enforcement of judgments", Ours, Broader("dpv:LegalBasis")),
        Of(Statistics, "мемлекеттік статистика", "государственная статистика",
            "state statistics", Ours, Broader("dpv:PublicInterest")),
        Of(StatisticsByLaw, "мемлекеттік органдардың заңда көзделген статистикасы",
            "статистика государственных органов, предусмотренная законом",
            "statistics of state bodies by law", Ours, Broader("dpv:PublicInterest")),
        Of(Treaty, "халықаралық шарт", "международный договор", "treaty", Ours, Broader("dpv:LegalBasis")),
        Of(ConstitutionalRights, "келісім алу мүмкін болмағанда конституциялық құқықтарды қорғау",
            "защита конституционных прав, когда получить согласие невозможно",
            "protection of constitutional rights when consent cannot be had", Ours, Broader("dpv:LegalBasis")),
        Of(OtherLaw, "заңда белгіленген өзге жағдай", "иной случай, установленный законом",
            "another case set by a law", Ours, Broader("dpv:LegalBasis")),
        Of(AuthorityOrder, "мемлекеттік органның талабы", "требование государственного органа",
            "order of an authority", Ours, Broader("dpv:LegalObligation")),
        Of(OutOfScope, "Заңның күші қолданылмайтын жағдай", "случай, на который Закон не распространяется",
            "what the Law does not cover", Law, Broader("dpv:LegalBasis")),
    ]);

    public static TermList Destruction { get; } = TermList.Of<DestructionGround>("destruction-grounds",
    [
        Of(DestructionGround.RetentionOver, "сақтау мерзімі өтті", "истёк срок хранения",
            "the retention period is over", Ours),
        Of(DestructionGround.RelationsEnded, "құқықтық қатынастар тоқтатылды", "правоотношения прекращены",
            "the legal relations have ended", Ours),
        Of(DestructionGround.CourtDecision, "сот шешімі күшіне енді", "вступило в силу решение суда",
            "a court decision is in force", Ours),
        Of(DestructionGround.CollectedWithoutConsent, "келісімсіз жиналған немесе өңделген",
            "собрано или обработано без согласия", "collected or processed without consent", Ours),
        Of(DestructionGround.OtherLaw, "заңда көзделген өзге жағдай", "иной случай, предусмотренный законом",
            "another case provided for by a law", Ours),
        Of(DestructionGround.ViolationConfirmed, "бұзушылық расталды", "нарушение подтверждено",
            "a violation is confirmed", Ours),
        Of(DestructionGround.UnableToCorrect, "түзету мүмкін емес", "исправить невозможно",
            "the data cannot be corrected", Ours),
        Of(DestructionGround.SubjectsDemand, "субъектінің талабы", "требование субъекта",
            "the subject demands it", Law),
    ]);
}
