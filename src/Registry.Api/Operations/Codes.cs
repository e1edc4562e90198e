using System.Collections.Frozen;
using Registry.Domain;

namespace Registry.Api.Operations;

/// <summary>Codes a request may name.</summary>
public static class Codes
{
    private static readonly FrozenSet<string> Categories = Field.All.Values.Select(field => field.Category)
        .Where(category => category.Length > 0)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsCategory(string code) => Categories.Contains(code);
}
