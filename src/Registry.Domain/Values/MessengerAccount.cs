using System.Text;

namespace Registry.Domain.Values;

/// <summary>An account in a messenger or social network. It finds persons, and may find many.</summary>
public sealed record MessengerAccount
{
    private const int Longest = 128; // our bound, against abuse

    private MessengerAccount(string network, string account) => (Network, Account) = (network, account);

    /// <summary>Lower-case ASCII code of the network: <c>telegram</c>.</summary>
    public string Network { get; }

    /// <summary>Lower case, without the leading at sign; an E.164 number where accounts are telephones.</summary>
    public string Account { get; }

    public string Text => $"{Network}:{Account}";

    public static Parsed<MessengerAccount> Parse(string network, string account)
    {
        var code = network.Trim().ToLowerInvariant();
        if (code.Length is 0 or > Longest || !code.All(IsOfCode))
            return Parsed.Not<MessengerAccount>("messenger-network");
        return code is "whatsapp" or "viber" ? OfPhone(code, Phone.Parse(account)) : OfName(code, account);
    }

    public override string ToString() => "[messenger]";

    private static bool IsOfCode(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    private static Parsed<MessengerAccount> OfPhone(string network, Parsed<Phone> phone) => phone.Value is { } number
        ? new MessengerAccount(network, number.Text)
        : Parsed.Not<MessengerAccount>(phone.Reason!);

    private static Parsed<MessengerAccount> OfName(string network, string account)
    {
        if (!Letters.IsText(account))
            return Parsed.Not<MessengerAccount>("messenger-account");
        var trimmed = account.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var name = trimmed.StartsWith('@') ? trimmed[1..] : trimmed;
        return name.Length is > 0 and <= Longest && !name.Any(char.IsWhiteSpace)
            ? new MessengerAccount(network, name)
            : Parsed.Not<MessengerAccount>("messenger-account");
    }
}
