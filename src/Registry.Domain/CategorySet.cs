using System.Collections;

namespace Registry.Domain;

/// <summary>
/// Codes of data categories: sorted, each once, never values. Two sets with the same codes are equal.
/// </summary>
public sealed class CategorySet : IReadOnlyCollection<string>, IEquatable<CategorySet>
{
    public static CategorySet Empty { get; } = new([]);

    private readonly string[] codes;

    private CategorySet(string[] codes) => this.codes = codes;

    public static CategorySet Of(params IEnumerable<string> codes) =>
        new([.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public int Count => codes.Length;

    public CategorySet Without(CategorySet other) => Of(codes.Except(other.codes, StringComparer.Ordinal));

    public CategorySet With(CategorySet other) => Of(codes.Concat(other.codes));

    public bool Equals(CategorySet? other) => other is not null && codes.AsSpan().SequenceEqual(other.codes);

    public override bool Equals(object? obj) => Equals(obj as CategorySet);

    public override int GetHashCode() =>
        codes.Aggregate(17, (hash, code) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(code)));

    public override string ToString() => string.Join(' ', codes);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)codes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => codes.GetEnumerator();
}
