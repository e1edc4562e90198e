using System.Collections;

namespace Registry.Domain;

/// <summary>
/// A list that is equal to another with the same members in the same order, so that facts compare as values.
/// </summary>
public sealed class ValueList<T>(IEnumerable<T> members) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] members = [.. members];

    public int Count => members.Length;

    public T this[int index] => members[index];

    public bool Equals(ValueList<T>? other) => other is not null && members.AsSpan().SequenceEqual(other.members);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => members.Aggregate(17, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => members.GetEnumerator();
}

public static class ValueList
{
    public static ValueList<T> Of<T>(params IEnumerable<T> members) => new(members);
}
