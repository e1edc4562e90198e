namespace Registry.Ops.City;

/// <summary>Names and places put together from lists: nobody is meant.</summary>
public static class Names
{
    private static readonly string[] KazakhStems =
        ["Айтбай", "Бекен", "Дәулет", "Ерғали", "Жақсылық", "Қайрат", "Мұрат", "Нұрлан", "Оспан", "Сәрсен",
            "Төлеген", "Үсен"];

    private static readonly string[] RussianStems =
        ["Белозёр", "Ветлуж", "Горицвет", "Дубрав", "Ключев", "Луговск", "Медянск", "Озерецк", "Полян", "Ракитин"];

    private static readonly string[] KazakhWomen =
        ["Айгүл", "Әсем", "Гүлнәр", "Жанар", "Қарлығаш", "Мөлдір", "Өміргүл", "Шолпан"];
    private static readonly string[] KazakhMen =
        ["Асхат", "Бауыржан", "Ғалым", "Ерлан", "Қуаныш", "Мұхтар", "Өмірбек", "Һаким"];
    private static readonly string[] RussianWomen = ["Алла", "Вера", "Зоя", "Ирина", "Лариса", "Нина", "Ольга", "Юлия"];
    private static readonly string[] RussianMen = ["Антон", "Борис", "Глеб", "Егор", "Илья", "Олег", "Пётр", "Юрий"];
    private static readonly string[] RussianFathers = ["Антон", "Богдан", "Иван", "Матвее", "Роман", "Семён", "Фёдор"];

    private static readonly string[] Streets =
        ["Тұлпар", "Көкжиек", "Ақбидай", "Сарыжайлау", "Степная", "Ковыльная", "Тюльпанная", "Озёрная",
            "Құлагер", "Бәйтерек-2"];

    public static string Person(Chance chance, bool kazakh)
    {
        var woman = chance.Happens(0.58);
        return kazakh ? Kazakh(chance, woman) : Russian(chance, woman);
    }

    public static string Address(Chance chance, bool kazakh)
    {
        var (street, house, flat) = (chance.Pick(Streets), 1 + chance.Below(98), 1 + chance.Below(240));
        return kazakh ? $"{street} көшесі, {house}-үй, {flat}-пәтер" : $"ул. {street}, дом {house}, кв. {flat}";
    }

    /// <summary>Of a range of numbers that is not given out.</summary>
    public static string Phone(Chance chance) => $"+7700{chance.Digits(7)}";

    public static string Organisation(Chance chance) =>
        $"{chance.Pick(KazakhStems)}-{chance.Pick(Streets)} {1 + chance.Below(999)}";

    private static string Kazakh(Chance chance, bool woman)
    {
        var (family, father) = (chance.Pick(KazakhStems), chance.Pick(KazakhMen));
        return woman
            ? $"{family}ова {chance.Pick(KazakhWomen)} {father}қызы"
            : $"{family}ов {chance.Pick(KazakhMen)} {father}ұлы";
    }

    private static string Russian(Chance chance, bool woman)
    {
        var (family, father) = (chance.Pick(RussianStems), chance.Pick(RussianFathers));
        return woman
            ? $"{family}ская {chance.Pick(RussianWomen)} {father}овна"
            : $"{family}ский {chance.Pick(RussianMen)} {father}ович";
    }
}
