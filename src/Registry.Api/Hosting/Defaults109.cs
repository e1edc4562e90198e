using System.Text.Json;
using Registry.Domain;

namespace Registry.Api.Hosting;

/// <summary>What ships for the 109 centre: its purposes and its policy.</summary>
public static class Defaults109
{
    /// <summary>
    /// When version 1 of the policy is taken to be in force: before anything the registry can have recorded.
    /// </summary>
    public static DateTimeOffset PolicyEffectiveAt { get; } = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public const int PolicyVersion = 1;

    /// <summary>The texts of version 1. The Kazakh one is the original, the others are unofficial.</summary>
    public static IReadOnlyDictionary<Language, byte[]> PolicyTexts() => new Dictionary<Language, byte[]>
    {
        [Language.Kk] = Resource("policy.kk.txt"),
        [Language.Ru] = Resource("policy.ru.txt"),
        [Language.En] = Resource("policy.en.txt"),
    };

    /// <summary>Changes of the law that no review of the policy is known to have looked at.</summary>
    /// <remarks>
    /// Those whose text or official notice was read. 231-viii, 255-viii, 256-viii: the day is computed, sixty days or
    /// six months after publication. 672-nq changes Order 179/НҚ.
    /// </remarks>
    public static IReadOnlyList<LawChangeEntry> LawChanges() =>
        JsonSerializer.Deserialize<IReadOnlyList<LawChangeEntry>>(Resource("law-changes.json"), ApiJson.Options)!;

    /// <summary>The configuration as it ships.</summary>
    public static byte[] Configuration() => Resource("centre.json");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Defaults109).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <param name="Act">In the form of LawChange.ActForm.</param>
public sealed record LawChangeEntry(string Act, DateOnly InForceOn);
