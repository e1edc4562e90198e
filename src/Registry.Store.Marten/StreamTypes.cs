using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace Registry.Store.Marten;

/// <summary>A type for each kind of stream, since Marten writes into a stream's row what its type is called.</summary>
internal static class StreamTypes
{
    private static readonly ModuleBuilder Module = AssemblyBuilder
        .DefineDynamicAssembly(new("Registry.Streams"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Registry.Streams");

    private static readonly ConcurrentDictionary<string, Lazy<Type>> Known = [];

    /// <param name="alias">Marten's alias of an aggregate: <c>subject</c>, <c>access_journal</c>.</param>
    /// <returns>A type that Marten calls so.</returns>
    public static Type Of(string alias) => Known.GetOrAdd(alias, wanted => new(() => Make(wanted))).Value;

    private static Type Make(string alias)
    {
        var words = alias.Split('_').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase);
        return Module.DefineType(string.Concat(words), TypeAttributes.Public).CreateType();
    }
}
