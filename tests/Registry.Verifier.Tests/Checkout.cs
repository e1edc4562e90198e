namespace Registry.Verifier.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Registry.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
