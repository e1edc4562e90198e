using Registry.Domain;
using Registry.Keys;

namespace Registry.Store;

/// <summary>
/// The keys outside the database, as the ledger uses them: wrap, unwrap, tag and name under the open epoch.
/// </summary>
public sealed class Vault(KeyFiles files)
{
    private readonly BlindIndex index = new(files.Installation, files.OpenEpoch);

    public EventIds Ids { get; } = new(files.Installation);

    public NewKey Wrap(SliceId slice, SliceKey key) =>
        new(slice.Value, files.OpenEpoch.Number, files.OpenEpoch.Wrap(slice.Value, key));

    /// <exception cref="InvalidOperationException">The key is destroyed; ask its state first.</exception>
    public SliceKey Unwrap(StoredKey stored) => stored.Wrapped is { } wrapped
        ? files.Of(stored.Epoch).Unwrap(stored.Id, wrapped)
        : throw new InvalidOperationException("A destroyed key cannot be unwrapped.");

    public byte[] Tag(Field field, string normalised) => index.Tag(index.Inner(field.Code, normalised));

    public IndexRow Row(Findable find)
    {
        var inner = index.Inner(find.Field.Code, find.Normalised);
        return new(
            index.Tag(inner), find.Slice.Value, index.Epoch, index.Box(inner, find.Subject.Value),
            find.Field.Use == FieldUse.Identifies);
    }

    public SubjectId Found(Field field, string normalised, IndexRow row) =>
        new(index.StreamOf(index.Inner(field.Code, normalised), row.Box));

    public NewName Name(Naming naming) => new(
        naming.ExternalId, index.Epoch, index.NameBox(naming.ExternalId, naming.Subject.Value),
        index.StreamTag(naming.Subject.Value));

    public byte[] StreamTag(SubjectId subject) => index.StreamTag(subject.Value);

    /// <summary>Whom a name stands for; none once it is forgotten.</summary>
    public SubjectId? Named(NameRow row) => row.Box is { } box ? new(index.OpenName(row.Id, box)) : null;
}
