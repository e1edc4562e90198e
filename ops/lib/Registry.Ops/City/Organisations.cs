namespace Registry.Ops.City;

/// <summary>One recipient as the centre registers it.</summary>
/// <param name="Kind">Code of the recipient's kind.</param>
/// <param name="Profile">Categories it may be given.</param>
/// <param name="Answers">Has accepted the undertaking: policy 6.2.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record Organisation(
    int Number,
    string Kind,
    string Name,
    string? Bin,
    IReadOnlyList<string> Profile,
    bool Answers,
    string Country = "KZ");

/// <summary>The 1,505 recipients of the city, the same on every day.</summary>
/// <remarks>Numbers by kind: law.md 5.4. Names and BINs are invented.</remarks>
public static class Organisations
{
    public const string Department = "department";
    public const string District = "district";
    public const string Utility = "utility";
    public const string LiftFirm = "lift-firm";
    public const string Housing = "housing-organisation";

    /// <summary>Health data go to this department and nowhere else.</summary>
    public const int HealthDepartment = 0;

    public static IReadOnlyList<(string Kind, int Count)> Proportions { get; } =
        [(Department, 23), (District, 6), (Utility, 25), (LiftFirm, 79), (Housing, 1372)];

    private static readonly string[] Departments =
    [
        "денсаулық сақтау", "білім", "жолаушылар көлігі", "коммуналдық шаруашылық", "қоршаған орта", "құрылыс",
        "жұмыспен қамту", "мәдениет", "спорт", "ветеринария", "кәсіпкерлік", "сәулет",
    ];

    private static readonly string[] Districts = ["Алматы", "Байқоңыр", "Есіл", "Нұра", "Сарайшық", "Сарыарқа"];

    private static readonly string[] Supplies = ["Су-жылу", "Қуат", "Жылу", "Газ", "Таза қала"];
    private static readonly string[] HousingForms = ["МИБ", "ОСИ", "ПТ", "КСК", "УК"];

    // After the lists it is made from.
    public static IReadOnlyList<Organisation> All { get; } = Make();

    /// <summary>Orders disclosures.</summary>
    public static Organisation Authority { get; } = Beside(
        0, "authority", "Астана қаласының тексеру органы", ["identity", "contact", "address"]);

    public static Organisation Abroad { get; } = Beside(
        1, "other", "Bishkek Lift Parts", ["contact", "address"]) with { Country = "KG" };

    /// <summary>Is suspended in mid-day, so every day registers one of its own.</summary>
    public static Organisation Passing { get; } = Beside(2, "other", "ТОО «Уақытша қызмет»", ["contact", "address"]);

    /// <summary>Those beside the 1,505; their numbers follow.</summary>
    public static IReadOnlyList<Organisation> Beyond { get; } = [Authority, Abroad, Passing];

    public static IReadOnlyList<string> Kinds { get; } =
        [.. Proportions.Select(kind => kind.Kind), .. Beyond.Select(one => one.Kind).Distinct()];

    private static Organisation Beside(int place, string kind, string name, string[] profile) =>
        new(All.Count + place, kind, name, null, profile, Answers: true);

    private static List<Organisation> Make()
    {
        var chance = Chance.Of("organisations of the city");
        var all = new List<Organisation>();
        foreach (var (kind, count) in Proportions)
            for (var i = 0; i < count; i++)
                all.Add(new(
                    all.Count,
                    kind,
                    Name(kind, i, chance),
                    NationalNumber.Bin(chance),
                    Profile(kind, i),
                    Answers(kind, i, count)));
        return all;
    }

    private static string Name(string kind, int i, Chance chance) => kind switch
    {
        Department =>
            $"Астана қаласының {Departments[i % Departments.Length]} басқармасы, {1 + (i / Departments.Length)}-бөлім",
        District => $"Астана қаласы «{Districts[i]}» ауданының әкімдігі",
        Utility => $"«{chance.Pick(Supplies)} {i + 1}» ШЖҚ МКК",
        LiftFirm => $"ТОО «Лифт-{Names.Organisation(chance)}»",
        _ => $"{chance.Pick(HousingForms)} «{Names.Organisation(chance)}»",
    };

    private static string[] Profile(string kind, int i) => kind switch
    {
        Department when i == HealthDepartment => ["identity", "contact", "address", "appeal-content", "health"],
        Department or District => ["identity", "contact", "address", "appeal-content"],
        Housing => ["identity", "contact", "address", "appeal-content"],
        Utility => ["contact", "address", "appeal-content"],
        _ => ["contact", "address"],
    };

    /// <summary>The last lift firm, utility and twelve housing organisations have not signed yet.</summary>
    private static bool Answers(string kind, int i, int count) => kind switch
    {
        Housing => i < count - 12,
        LiftFirm or Utility => i < count - 1,
        _ => true,
    };
}
