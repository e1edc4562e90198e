using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Registry.Domain;

/// <summary>
/// Field codes with a text each, in order of code; equal to another with the same pairs. Never prints a text.
/// </summary>
public sealed class FieldMap : IReadOnlyDictionary<string, string>, IEquatable<FieldMap>
{
    public static FieldMap Empty { get; } = new([]);

    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    private FieldMap(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach (var (field, text) in pairs)
            texts[field] = text;
    }

    public static FieldMap Of(IEnumerable<KeyValuePair<string, string>> pairs) => new(pairs);

    public static FieldMap Of(params IEnumerable<(Field Field, string Text)> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create(pair.Field.Code, pair.Text)));

    public string this[string key] => texts[key];

    public IEnumerable<string> Keys => texts.Keys;

    public IEnumerable<string> Values => texts.Values;

    public int Count => texts.Count;

    /// <summary>The categories these fields belong to.</summary>
    public CategorySet Categories =>
        CategorySet.Of(texts.Keys.Select(code => Field.All[code].Category).Where(category => category.Length > 0));

    public bool ContainsKey(string key) => texts.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => texts.TryGetValue(key, out value);

    /// <summary>These, with those of <paramref name="other"/> in the place of same-coded ones.</summary>
    public FieldMap With(FieldMap other) => new(texts.Concat(other.texts));

    public FieldMap Where(Func<Field, bool> wanted) => new(texts.Where(pair => wanted(Field.All[pair.Key])));

    public bool Equals(FieldMap? other) => other is not null && texts.SequenceEqual(other.texts);

    public override bool Equals(object? obj) => Equals(obj as FieldMap);

    public override int GetHashCode() => texts.Count == 0 ? 0 : HashCode.Combine(texts.Count, texts.First());

    public override string ToString() => $"[{texts.Count} personal]";

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => texts.GetEnumerator();
}
