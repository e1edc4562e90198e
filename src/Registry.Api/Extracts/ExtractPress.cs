using Registry.Api.Extracts.Container;
using Registry.Api.Operations;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Keys;
using Registry.Store;

namespace Registry.Api.Extracts;

/// <summary>Makes the file of an approved extract, sealed where it is to lie.</summary>
public sealed class ExtractPress(
    RangeMaterial ranges, PersonMaterial persons, IOpenings openings, ExtractSeal seal, Opener opener,
    SigningKeys signing)
{
    /// <param name="key">Of the file's slice.</param>
    public async Task<IssuedFile> Make(ExtractCase it, SliceKey key, CancellationToken ct)
    {
        Task Opening(IReadOnlyCollection<Guid> keys, CancellationToken token) =>
            openings.Add(it.Id.Value, keys, token);
        var material = it.Query.Kind == ExtractKind.Range
            ? await ranges.Of(it, Opening, ct)
            : await persons.Of(it, Opening, ct);
        var container = new ExtractContainer(opener, seal.Folder);
        var made = await seal.Of(it.Id).Write(key, it.Id.Value, to => container.Write(
            material, to, bytes => CadesSignature.Of(bytes, signing.ExtractSigner, it.BuiltAt), ct));
        return new(
            made.Sha256, made.Length, material.Manifest.Begin, material.Manifest.End, made.Shown, it.Query.Fields);
    }
}

/// <summary>Where extracts lie, and the keys they lie under.</summary>
public sealed class ExtractSeal(ExtractFolder folder, IEventStore store, Vault vault)
{
    /// <summary>For the owner alone.</summary>
    public string Folder
    {
        get
        {
            if (!OperatingSystem.IsWindows())
                Directory.CreateDirectory(
                    folder.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return folder.Folder;
        }
    }

    public SealedExtract Of(ExtractId id) => new(folder.PathOf(id));

    /// <summary>The container; none if it does not lie where it should.</summary>
    public async Task<Stream?> Open(ExtractId id, Extract.Issued issued, CancellationToken ct)
    {
        if (await Key(issued.File, ct) is not { } key)
            return null;
        using (key)
            return Of(id).Length == issued.Made.Length ? Of(id).Open(key, id.Value) : null;
    }

    /// <summary>The key of the file; none once it is destroyed.</summary>
    public async Task<SliceKey?> Key(Slice file, CancellationToken ct)
    {
        var found = await store.Read(new() { Keys = [file.SliceId.Value] }, ct);
        return found.Keys.GetValueOrDefault(file.SliceId.Value) is { State: KeyState.Active } stored
            ? vault.Unwrap(stored)
            : null;
    }
}
