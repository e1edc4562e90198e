namespace Registry.Api.Problems.Words;

/// <summary>Refusals about appeals, recipients and what may go to them.</summary>
public static class DisclosureAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["unknown-appeal"] = new(
            "Бұл субъектінің мұндай өтініші жоқ.", "Такого обращения этого субъекта нет.",
            "Data are passed on for an appeal only, and the person has no appeal with this id.",
            "Open the appeal first."),
        ["appeal-of-another-subject"] = new(
            "Өтініш басқа субъектіге тиесілі.", "Обращение принадлежит другому субъекту.",
            "The appeal is on record, and it is another person's.",
            "Correct the appeal or the subject; two people with one's identifiers go to the officer."),
        ["unknown-recipient"] = new(
            "Мұндай алушы жоқ.", "Такого получателя нет.",
            "The register of recipients has no recipient with this id.",
            "Have the recipient registered."),
        ["known-recipient"] = new(
            "Алушы бұрыннан тіркелген.", "Получатель уже зарегистрирован.",
            "A recipient with this id or number is in the register.",
            "Use the recipient that is there."),
        ["unassigned-recipient"] = new(
            "Алушы бұл өтінішті шешуге қатыспайды.", "Получатель не участвует в решении этого обращения.",
            "Data go only to those who were named as taking part in resolving this appeal.",
            "Assign the recipient, or send with `assign`."),
        ["no-undertaking"] = new(
            "Алушының қолданыстағы міндеттемесі жоқ.", "У получателя нет действующего обязательства.",
            "The recipient has not accepted to answer for the data, or its undertaking is over.",
            "Have the recipient's undertaking recorded."),
        ["category-outside-profile"] = new(
            "Бұл санаттар алушының бейінінде жоқ.", "Этих категорий нет в профиле получателя.",
            "A recipient gets only the categories its work needs; these are not among them.",
            "Leave out the categories in `facts`, or have the profile looked at."),
        ["no-consent"] = new(
            "Бұған келісім жоқ.", "На это нет согласия.",
            "The ground is consent, and the person has given none that covers this.",
            "Name another ground if there is one; otherwise do not pass the data on."),
        ["unknown-disclosure"] = new(
            "Деректерді ашу туралы мұндай жазба жоқ.", "Такой записи о раскрытии нет.",
            "The record of disclosures has no entry with this id.",
            "Take the id from the record of disclosures."),
    };
}
