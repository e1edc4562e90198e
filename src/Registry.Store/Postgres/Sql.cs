using System.Reflection;

namespace Registry.Store.Postgres;

/// <summary>The engine's statements, one embedded file each.</summary>
internal static class Sql
{
    public static readonly string Append = Text("Append.sql");
    public static readonly string Head = Text("Head.sql");
    public static readonly string ReadAll = Text("ReadAll.sql");
    public static readonly string ReadEvents = Text("ReadEvents.sql");
    public static readonly string ReadTails = Text("ReadTails.sql");
    public static readonly string ReadKeys = Text("ReadKeys.sql");
    public static readonly string ReadRows = Text("ReadRows.sql");
    public static readonly string ReadNames = Text("ReadNames.sql");
    public static readonly string ReadStreamTags = Text("ReadStreamTags.sql");
    public static readonly string TakeMessages = Text("TakeMessages.sql");

    public static string Text(string name, Assembly? assembly = null)
    {
        using var stream = (assembly ?? typeof(Sql).Assembly).GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No embedded script {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
