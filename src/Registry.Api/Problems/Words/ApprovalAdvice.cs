namespace Registry.Api.Problems.Words;

/// <summary>Refusals about what takes two people.</summary>
public static class ApprovalAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["unknown-proposal"] = new(
            "Қаралуы күтілетін мұндай ұсыныс жоқ.", "Такого открытого предложения нет.",
            "No proposal with this id waits for a decision about this person.",
            "Look at the subject: it may be decided already."),
        ["same-person"] = new(
            "Ұсынған адам өзі бекіте алмайды.", "Кто предложил, тот не утверждает.",
            "Two different people answer for it: one proposes, the other approves.",
            "Let another person approve."),
        ["approver-only"] = new(
            "Тек бекітуші бекіте алады.", "Утверждать может только утверждающий.",
            "A service may propose and never approves, and an officer approves only with the role of an approver.",
            "Let an approver approve."),
        ["linked-already"] = new(
            "Екі субъект бұрыннан байланыстырылған.", "Субъекты уже связаны.",
            "The two are answered for as one person as it is.",
            "Do nothing: it is so."),
        ["not-linked"] = new(
            "Екі субъект байланыстырылмаған.", "Субъекты не связаны.",
            "There is no link between the two that could be undone.",
            "Do nothing: it is so."),
        ["not-itself"] = new(
            "Субъектіні өзімен байланыстыруға болмайды.", "Субъект нельзя связать с самим собой.",
            "A link joins two subjects, and the same id was named twice.",
            "Name another subject."),
    };
}
