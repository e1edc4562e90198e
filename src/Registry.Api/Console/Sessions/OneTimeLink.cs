using System.Security.Cryptography;
using System.Text;

namespace Registry.Api.Console.Sessions;

/// <summary>
/// The link in access.json that signs in whoever can read the data folder: once, on the embedded default only.
/// </summary>
public sealed class OneTimeLink
{
    private string? code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public string Address(string url) => $"{url}/console/enter?code={code}";

    /// <summary>True once.</summary>
    public bool Take(string? given)
    {
        var mine = Volatile.Read(ref code);
        return mine is not null && given is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mine), Encoding.UTF8.GetBytes(given))
            && ReferenceEquals(Interlocked.CompareExchange(ref code, null, mine), mine);
    }
}
