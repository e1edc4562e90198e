using static Registry.Domain.Operation;
using static Registry.Domain.Words.DpvTerm;
using static Registry.Domain.Words.Origin;

namespace Registry.Domain.Words;

/// <param name="Listed">Policy 1.3 names it; only the law does; or it is of this registry.</param>
/// <param name="Article">The article or section it comes from.</param>
/// <param name="Action">What the state service tells the person of it; none where it has no such action.</param>
public sealed record OperationTerm(
    Operation Operation, string Kk, string Ru, string En, Origin Words, DpvTerm Dpv, Origin Listed, string Article,
    StateServiceAction? Action = null)
    : Term(Domain.Code.Of(Operation), Kk, Ru, En, Words, Dpv);

/// <summary>What the state service of access control tells a person about their data: Law 94-V art. 8-1.</summary>
public enum StateServiceAction { Access = 1, View, Change, Supplement, Transfer, Block, Destroy }

/// <summary>The operations of policy 1.3, of the law, and those the registry needs for them.</summary>
public static class OperationTerms
{
    private const string PolicyAndLaw = "policy 1.3; Law art. 1";

    public static IReadOnlyList<OperationTerm> All { get; } =
    [
        new(Collect, "жинау", "сбор", "collection", Policy, Exact("dpv:Collect"), Policy, PolicyAndLaw),
        new(Record, "жазу", "запись", "recording", Policy, Exact("dpv:Record"), Policy, "policy 1.3"),
        new(Systematise, "жүйелеу", "систематизация", "systematisation",
            Policy, Broader("dpv:Organise"), Policy, "policy 1.3"),
        new(Accumulate, "жинақтау", "накопление", "accumulation",
            Policy, Broader("dpv:Store"), Policy, PolicyAndLaw),
        new(Store, "сақтау", "хранение", "storage", Policy, Exact("dpv:Store"), Policy, PolicyAndLaw),
        new(Update, "жаңарту", "обновление", "update",
            Policy, Broader("dpv:Modify"), Policy, "policy 1.3", StateServiceAction.Change),
        new(Change, "өзгерту", "изменение", "change",
            Policy, Exact("dpv:Modify"), Policy, PolicyAndLaw, StateServiceAction.Change),
        new(Supplement, "толықтыру", "дополнение", "supplement",
            Policy, Broader("dpv:Modify"), Policy, PolicyAndLaw, StateServiceAction.Supplement),
        new(Retrieve, "шығарып алу", "извлечение", "retrieval",
            Ours, Exact("dpv:Retrieve"), Policy, "policy 1.3", StateServiceAction.View),
        new(Use, "пайдалану", "использование", "use",
            Policy, Exact("dpv:Use"), Policy, PolicyAndLaw, StateServiceAction.View),
        new(Transfer, "беру", "передача", "transfer",
            Policy, Broader("dpv:Disclose"), Policy, PolicyAndLaw, StateServiceAction.Transfer),
        new(Disseminate, "тарату", "распространение", "dissemination",
            Policy, Exact("dpv:Disseminate"), Policy, PolicyAndLaw, StateServiceAction.Transfer),
        new(Provide, "ұсыну", "предоставление", "provision",
            Policy, Exact("dpv:Share"), Policy, "policy 1.3", StateServiceAction.Transfer),
        new(GiveAccess, "қолжетімділік беру", "предоставление доступа", "giving access",
            Policy, Broader("dpv:Disclose"), Policy, "policy 1.3", StateServiceAction.Access),
        new(Block, "бұғаттау", "блокирование", "blocking",
            Policy, Broader("dpv:Restrict"), Policy, "policy 1.3; Law arts 1, 24(1)(3)", StateServiceAction.Block),
        new(Unblock, "бұғаттауды алып тастау", "снятие блокирования", "unblocking",
            Law, Broader("dpv:Processing"), Law, "Law art. 25(2)(8)"),
        new(Restrict, "өңдеуді шектеу", "ограничение обработки", "restriction of processing",
            Ours, Exact("dpv:Restrict"), Law, "Digital Code art. 41"),
        new(Delete, "өшіру", "удаление", "deletion", Policy, Exact("dpv:Delete"), Policy, "policy 1.3; Law art. 18"),
        new(Destroy, "жою", "уничтожение", "destruction",
            Policy, Exact("dpv:Destruct"), Policy, "policy 1.3; Law arts 1, 18", StateServiceAction.Destroy),
        new(Anonymise, "иесіздендіру", "обезличивание (анонимизация)", "anonymisation",
            Law, Exact("dpv:Anonymise"), Law, "Law arts 1, 17"),
        new(ConsentGive, "келісім беру", "дать согласие", "giving consent",
            Law, Exact("dpv:ProvideConsent"), Law, "Law art. 8"),
        new(ConsentWithdraw, "келісімді кері қайтарып алу", "отзыв согласия", "withdrawing consent",
            Law, Exact("dpv:WithdrawConsent"), Law, "Law art. 8"),
        new(Hold, "сақтауға қою", "наложение запрета на уничтожение", "hold",
            Ours, Broader("dpv:Store"), Ours, "registry rule: data in dispute are kept"),
        new(Release, "сақтаудан босату", "снятие запрета на уничтожение", "release",
            Ours, Broader("dpv:Processing"), Ours, "registry rule: data in dispute are kept"),
        new(Link, "байланыстыру", "связывание", "linking",
            Ours, Broader("dpv:Match"), Ours, "registry rule: linked people"),
        new(Split, "ажырату", "разъединение", "splitting",
            Ours, Broader("dpv:Processing"), Ours, "registry rule: linked people"),
        new(Restore, "қалпына келтіру", "восстановление", "restoring what was deleted",
            Ours, Broader("dpv:Processing"), Ours, "registry rule: a deletion can be undone by order"),
        new(Withhold, "мәліметті уақытша жасыру", "временное сокрытие сведений", "withholding",
            Ours, Broader("dpv:Restrict"), Law, "Law art. 9(1)"),
    ];

    public static TermList List { get; } = TermList.Of<Operation>("operations", [.. All]);

    public static TermList Actions { get; } = TermList.Of<StateServiceAction>("state-service-actions",
    [
        Term.Of(StateServiceAction.Access, "қол жеткізу", "доступ", "access", Law, Exact("dpv:Access")),
        Term.Of(StateServiceAction.View, "қарау", "просмотр", "view", Law, Exact("dpv:Consult")),
        Term.Of(StateServiceAction.Change, "өзгерту", "изменение", "change", Law, Exact("dpv:Modify")),
        Term.Of(StateServiceAction.Supplement, "толықтыру", "дополнение", "supplement", Law, Broader("dpv:Modify")),
        Term.Of(StateServiceAction.Transfer, "беру", "передача", "transfer", Law, Broader("dpv:Disclose")),
        Term.Of(StateServiceAction.Block, "бұғаттау", "блокирование", "blocking", Law, Broader("dpv:Restrict")),
        Term.Of(StateServiceAction.Destroy, "жою", "уничтожение", "destruction", Law, Exact("dpv:Destruct")),
    ]);
}
