using Registry.Domain;

namespace Registry.Api.Operations;

/// <summary>Where extracts lie: DIR/extracts. Each is sealed under its own key and opens with no other.</summary>
/// <param name="data">The data folder.</param>
public sealed class ExtractFolder(string data)
{
    public string Folder { get; } = Path.Combine(data, "extracts");

    public string PathOf(ExtractId id) => Path.Combine(Folder, $"{id.Value}.sealed");

    /// <summary>The key is destroyed already: what is left of the file is noise, and takes room.</summary>
    public void Remove(ExtractId id)
    {
        if (Directory.Exists(Folder))
            File.Delete(PathOf(id));
    }
}
