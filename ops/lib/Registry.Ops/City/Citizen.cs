using System.Globalization;

namespace Registry.Ops.City;

/// <summary>Somebody who turns to the centre. Invented.</summary>
/// <param name="Identifier">iin or bin with its number; most people name none.</param>
/// <param name="Category">Code of the category of subjects.</param>
public sealed record Citizen(
    int Number,
    string Category,
    bool Kazakh,
    string Name,
    string Phone,
    string Address,
    (string Field, string Text)? Identifier)
{
    private const double WithIin = 0.22;
    private const double WithBin = 0.03;
    private const double Foreign = 0.01;

    /// <param name="anonymous">Names no number that would identify.</param>
    public static Citizen Of(string seed, int number, bool anonymous)
    {
        var chance = Chance.Of($"citizen {seed} {number}");
        var kazakh = chance.Happens(0.6);
        var (category, identifier) = chance.Share() switch
        {
            _ when anonymous => ("natural-person", ((string, string)?)null),
            < WithBin => ("legal-entity", ("bin", NationalNumber.Bin(chance))),
            < WithBin + WithIin => ("natural-person", ("iin", NationalNumber.Iin(chance))),
            > 1 - Foreign => ("foreign-person", null),
            _ => ("natural-person", null),
        };
        return new(
            number,
            category,
            kazakh,
            Names.Person(chance, kazakh),
            Names.Phone(chance),
            Names.Address(chance, kazakh),
            identifier);
    }

    public string Contact(Way way) => way switch
    {
        { Contact: "phone" } => Phone,
        { Contact: "email" } =>
            string.Create(CultureInfo.InvariantCulture, $"turgyn.{Number}.{Phone[^4..]}@example.kz"),
        { Channel: "chatbot" } =>
            string.Create(CultureInfo.InvariantCulture, $"telegram:turgyn_{Number}_{Phone[^4..]}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"instagram:turgyn.{Number}.{Phone[^4..]}"),
    };
}
