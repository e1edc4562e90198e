using System.Text;

namespace Registry.Store.Tests.Codec;

/// <summary>Files that freeze what is stored. One line each; changing one without an upcast loses the past.</summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static IEnumerable<string> Aliases =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).TrimEnd('\n');

    public static byte[] Bytes(string alias) => Encoding.UTF8.GetBytes(Text($"{alias}.json"));
}
