using Registry.Domain;
using Registry.Domain.Values;

namespace Registry.Api.Operations;

/// <summary>Field codes and texts of a request, in the one spelling of their kind.</summary>
/// <param name="Fields">Everything given.</param>
/// <param name="Finds">Of these, what finds or identifies a person.</param>
public sealed record FieldValues(FieldMap Fields, IReadOnlyList<(Field Field, string Normalised)> Finds)
{
    /// <summary>Longest text a field takes, in UTF-16 units. Ours: an appeal is a few pages at most.</summary>
    private const int MostText = 20_000;

    /// <summary>Puts what is wrong down in <paramref name="errors"/>; never a value.</summary>
    /// <param name="wanted">Which fields this door takes.</param>
    public static FieldValues Of(
        IReadOnlyDictionary<string, string>? values, string at, Func<Field, bool> wanted, FieldErrors errors)
    {
        var fields = new List<(Field Field, string Text)>();
        foreach (var (code, text) in values ?? new Dictionary<string, string>())
        {
            if (!Field.All.TryGetValue(code, out var field) || !wanted(field))
                errors.Add($"{at}.…", "unknown-field");
            else if (text is null)
                errors.Add($"{at}.{code}", "missing");
            else if (text.Length > MostText)
                errors.Add($"{at}.{code}", "too-long");
            else if (Normal(field, text) is { Value: { } normal })
                fields.Add((field, normal));
            else
                errors.Add($"{at}.{code}", Normal(field, text).Reason ?? "unreadable");
        }

        return new(FieldMap.Of(fields), [.. fields.Where(pair => pair.Field.IsFindable)]);
    }

    /// <summary>Values that are in their one spelling already.</summary>
    public static FieldValues Again(FieldMap fields) => new(
        fields,
        [.. fields.Select(pair => (Field: Field.All[pair.Key], pair.Value)).Where(pair => pair.Field.IsFindable)]);

    public FieldValues Where(Func<Field, bool> wanted) =>
        new(Fields.Where(wanted), [.. Finds.Where(find => wanted(find.Field))]);

    private static Parsed<string> Normal(Field field, string text) => field.Code switch
    {
        "iin" => Text(Iin.Parse(text), iin => iin.Text),
        "bin" => Text(Bin.Parse(text), bin => bin.Text),
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
