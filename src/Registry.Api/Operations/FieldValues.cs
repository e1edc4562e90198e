using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Domain.Values;

namespace Registry.Api.Operations;

/// <summary>Field codes and texts of a request, in the one spelling of their kind.</summary>
/// <param name="Fields">Everything given.</param>
/// <param name="Finds">Of these, what finds or identifies a person.</param>
/// <param name="Findings">Doubts about values that an import took in spite of them.</param>
public sealed record FieldValues(
    FieldMap Fields, IReadOnlyList<(Field Field, string Normalised)> Finds, ValueList<Finding> Findings)
{
    /// <summary>Longest text a field takes, in UTF-16 units. Ours: an appeal is a few pages at most.</summary>
    private const int MostText = 20_000;

    /// <summary>Puts what is wrong down in <paramref name="errors"/>; never a value.</summary>
    /// <param name="wanted">Which fields this door takes.</param>
    /// <param name="imported">A wrong control digit is a doubt; the value is kept and finds nobody.</param>
    public static FieldValues Of(
        IReadOnlyDictionary<string, string>? values, string at, Func<Field, bool> wanted, FieldErrors errors,
        bool imported = false)
    {
        var fields = new List<(Field Field, string Text)>();
        var doubts = new List<string>();
        foreach (var (code, text) in values ?? new Dictionary<string, string>())
        {
            if (!Field.All.TryGetValue(code, out var field) || !wanted(field))
                errors.Add($"{at}.…", "unknown-field");
            else if (string.IsNullOrWhiteSpace(text))
                errors.Add($"{at}.{code}", "missing");
            else if (text.Length > MostText)
                errors.Add($"{at}.{code}", "too-long");
            else if (Normal(field, text, imported) is { Value: { } normal } taken)
            {
                fields.Add((field, normal));
                if (imported && taken.Warning is { } doubt)
                    doubts.Add(doubt);
            }
            else
                errors.Add($"{at}.{code}", Normal(field, text, imported).Reason ?? "unreadable");
        }

        return Made(FieldMap.Of(fields), doubts);
    }

    /// <summary>Values that are in their one spelling already.</summary>
    public static FieldValues Again(FieldMap fields) => Made(fields, []);

    public FieldValues Where(Func<Field, bool> wanted) =>
        this with { Fields = Fields.Where(wanted), Finds = [.. Finds.Where(find => wanted(find.Field))] };

    /// <summary>The same without these fields: another's number is no part of who somebody is.</summary>
    public FieldValues Without(IReadOnlySet<Field> fields) => Where(field => !fields.Contains(field));

    /// <summary>What would not be taken from somebody who enters it finds nobody.</summary>
    private static FieldValues Made(FieldMap fields, IEnumerable<string> doubts) => new(
        fields,
        [.. fields.Select(pair => (Field: Field.All[pair.Key], pair.Value))
            .Where(pair => pair.Field.IsFindable && Normal(pair.Field, pair.Value, imported: false).Value is not null)],
        ValueList.Of(doubts.Select(Domain.Subjects.Findings.Doubt)));

    private static Parsed<string> Normal(Field field, string text, bool imported) => field.Code switch
    {
        "iin" => Text(imported ? Iin.Import(text) : Iin.Parse(text), iin => iin.Text),
        "bin" => Text(imported ? Bin.Import(text) : Bin.Parse(text), bin => bin.Text),
        "document-number" => Text(DocumentNumber.Parse(text), number => number.Text),
        "phone" => Text(Phone.Parse(text), phone => phone.Text),
        "email" => Text(Email.Parse(text), email => email.Text),
        "messenger" => text.Split(':', 2) is [var network, var account]
            ? Text(MessengerAccount.Parse(network, account), messenger => messenger.Text)
            : new(null, "messenger-network-missing"),
        _ => Letters.Normal(text),
    };

    private static Parsed<string> Text<T>(Parsed<T> parsed, Func<T, string> text)
        where T : class =>
        new(parsed.Value is { } value ? text(value) : null, parsed.Reason, parsed.Warning);
}
