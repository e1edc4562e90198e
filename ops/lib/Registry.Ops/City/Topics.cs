using System.Globalization;

namespace Registry.Ops.City;

/// <summary>What is said in an appeal, and who is asked to help: some firms have far more to do than others.</summary>
public sealed class Topics(Chance chance)
{
    private readonly Dictionary<string, (IReadOnlyList<Organisation> Firms, Zipf Busy)> byKind = Organisations.All
        .Where(organisation => organisation.Answers && organisation.Number != Organisations.HealthDepartment)
        .GroupBy(organisation => organisation.Kind)
        .ToDictionary(
            kind => kind.Key,
            kind => ((IReadOnlyList<Organisation>)[.. kind], new Zipf(kind.Count(), 0.6)));

    /// <summary>One that has signed the undertaking.</summary>
    public Organisation Who(Topic topic)
    {
        var (firms, busy) = byKind[topic.Kind];
        // Two in three of what concerns health go where health is dealt with; the others, without it, elsewhere.
        return topic.OfHealth && chance.Happens(0.67)
            ? Organisations.All[Organisations.HealthDepartment]
            : firms[busy.Pick(chance)];
    }

    public IReadOnlyDictionary<string, string> Values(int number, Citizen caller, Way way, Topic topic)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = caller.Name,
            [way.Contact] = caller.Contact(way),
            ["appeal-text"] = Text(caller, topic),
            ["appeal-number"] = string.Create(CultureInfo.InvariantCulture, $"109-{number + 1:000000}"),
        };
        if (topic.Placed)
            values["address"] = caller.Address;
        if (topic.OfHealth)
            values["health"] = caller.Kazakh ? "Арбамен жүреді" : "Передвигается на коляске";
        if (caller.Identifier is var (field, text))
            values[field] = text;
        return values;
    }

    private string Text(Citizen caller, Topic topic)
    {
        var days = 1 + chance.Below(9);
        return caller.Kazakh
            ? $"{topic.Kazakh}, {days} күн болды. Көмек сұраймын."
            : $"{topic.Russian} уже {days} дн. Прошу помочь.";
    }
}
