using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Registry.Domain;

namespace Registry.Store.Codec;

/// <summary>Every fact the house knows, by Marten's default alias: snake case of the simple type name.</summary>
/// <remarks>Aliases are the storage format; simple names are unique over all families (tested).</remarks>
public static partial class EventTypes
{
    public static FrozenDictionary<string, Type> ByAlias { get; } = typeof(DomainEvent).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DomainEvent)))
        .ToFrozenDictionary(type => Alias(type.Name), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Aliases =
        ByAlias.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly FrozenDictionary<Type, string> DotnetTypes = Aliases.Keys
        .ToFrozenDictionary(type => type, type => $"{type.FullName}, {type.Assembly.GetName().Name}");

    private static readonly FrozenDictionary<StreamKind, string> Kinds = Enum.GetValues<StreamKind>()
        .ToFrozenDictionary(kind => kind, kind => Alias(kind.ToString()));

    public static string Of(DomainEvent fact) => Aliases[fact.GetType()];

    /// <summary>Marten's <c>mt_dotnet_type</c>.</summary>
    public static string DotnetType(DomainEvent fact) => DotnetTypes[fact.GetType()];

    /// <summary>Marten's aggregate alias of a kind of stream.</summary>
    public static string Of(StreamKind kind) => Kinds[kind];

    private static string Alias(string name) =>
        Seam().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex Seam();
}
