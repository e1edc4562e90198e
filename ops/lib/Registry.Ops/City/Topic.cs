namespace Registry.Ops.City;

/// <summary>What people call about, and who can help.</summary>
/// <param name="Kind">The kind of recipient that resolves it.</param>
/// <param name="Weight">How often, beside the others.</param>
/// <param name="Placed">It happens at the caller's address.</param>
public sealed record Topic(string Kind, int Weight, bool Placed, string Kazakh, string Russian, bool OfHealth = false)
{
    public static IReadOnlyList<Topic> All { get; } =
    [
        new(Organisations.Housing, 30, true, "Кіреберісте жарық жоқ", "В подъезде не горит свет"),
        new(Organisations.Housing, 16, true, "Шатырдан су өтіп тұр", "Протекает крыша"),
        new(Organisations.LiftFirm, 14, true, "Лифт тоқтап қалды", "Не работает лифт"),
        new(Organisations.Utility, 14, true, "Ыстық су келмейді", "Нет горячей воды"),
        new(Organisations.Utility, 9, true, "Жарық өшіп қалды", "Отключили электричество"),
        new(Organisations.District, 8, false, "Аула тазаланбаған", "Во дворе не убран снег"),
        new(Organisations.Department, 7, false, "Автобус кестеден кешігеді", "Автобус не ходит по расписанию"),
        new(Organisations.Department, 2, true, "Емханаға жазыла алмаймын", "Не могу записаться в поликлинику",
            OfHealth: true),
    ];

    public static Topic Pick(Chance chance)
    {
        var left = chance.Below(All.Sum(topic => topic.Weight));
        return All.First(topic => (left -= topic.Weight) < 0);
    }
}

/// <summary>How people reach the centre: law.md 5.4; the shares are ours, the number 109 leads.</summary>
/// <param name="Contact">The field the person is reached by there.</param>
public sealed record Way(string Channel, int Weight, string Form, string Contact, bool Automated)
{
    public static IReadOnlyList<Way> All { get; } =
    [
        new("call", 62, "oral", "phone", false),
        new("chatbot", 14, "electronic", "messenger", true),
        new("mobile-app", 9, "electronic", "phone", true),
        new("website", 7, "electronic", "email", true),
        new("social-network", 5, "electronic", "messenger", false),
        new("email", 3, "written", "email", false),
    ];

    public static Way Pick(Chance chance)
    {
        var left = chance.Below(All.Sum(way => way.Weight));
        return All.First(way => (left -= way.Weight) < 0);
    }
}
