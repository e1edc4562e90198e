using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Registry.Keys;

namespace Registry.Store;

/// <summary>A value of an event, opened so that a stranger can check it against its commitment.</summary>
/// <param name="Slice">The key it was sealed under.</param>
/// <param name="Line">The preimage of the commitment: canonical JSON of salt, field code, value.</param>
/// <param name="Value">None, as is the line, once the key is destroyed.</param>
public sealed record Opening(Guid Slice, string Field, byte[]? Line, string? Value)
{
    public override string ToString() => "[personal]";
}

/// <summary>Opens values for others to check. Who calls it has put on record to whom they go.</summary>
public sealed class Opener(IEventStore store, Vault vault)
{
    private static readonly SealedBox Box = new();

    /// <summary>For each event its values of these fields, in their order, those of destroyed keys too.</summary>
    /// <remarks>Keys are read for all of them; each is unwrapped once and wiped.</remarks>
    /// <param name="before">Hears of the living keys before anything is opened with them.</param>
    /// <exception cref="AlteredValueException">A key, box or commitment is not what was once sealed.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<Opening>>> Of(
        IReadOnlyList<StoredEvent> events, IReadOnlyList<string> fields,
        Func<IReadOnlyCollection<Guid>, CancellationToken, Task> before, CancellationToken ct)
    {
        var forms = events.Select(stored => fields.Count == 0 ? null : Wanted(SealedForm.Of(stored.Data.Span), fields))
            .ToList();
        var slices = forms.OfType<SealedForm>().Select(form => form.Slice).Distinct().ToList();
        if (slices.Count == 0)
            return [.. events.Select(_ => Array.Empty<Opening>())];
        var living = await Living(slices, ct);
        if (living.Count > 0)
            await before(living, ct);
        var found = await store.Read(new() { Keys = living }, ct); // one that died meanwhile opens nothing
        var keys = new Dictionary<Guid, SliceKey>();
        try
        {
            foreach (var (id, stored) in found.Keys.Where(key => key.Value.State == KeyState.Active))
                keys.Add(id, Unwrap(stored));
            return [.. events.Zip(forms, (stored, form) => Open(stored.Id, form, fields, keys))];
        }
        finally
        {
            foreach (var key in keys.Values)
                key.Dispose();
        }
    }

    private async Task<IReadOnlyList<Guid>> Living(IReadOnlyList<Guid> slices, CancellationToken ct) =>
        [.. (await store.Read(new() { Keys = slices }, ct)).Keys.Values
            .Where(key => key.State == KeyState.Active).Select(key => key.Id)];

    private SliceKey Unwrap(StoredKey stored)
    {
        try
        {
            return vault.Unwrap(stored);
        }
        catch (BoxNotOpenedException)
        {
            throw new AlteredValueException($"The key of slice {stored.Id} was altered.");
        }
    }

    private static SealedForm? Wanted(SealedForm? form, IReadOnlyList<string> fields) =>
        form is not null && fields.Any(form.Values.ContainsKey) ? form : null;

    private static IReadOnlyList<Opening> Open(
        Guid eventId, SealedForm? form, IReadOnlyList<string> fields, Dictionary<Guid, SliceKey> keys)
    {
        if (form is null)
            return [];
        var key = keys.GetValueOrDefault(form.Slice);
        return [.. fields.Where(form.Values.ContainsKey).Select(field => key is null
            ? new Opening(form.Slice, field, null, null)
            : Open(eventId, form, field, key))];
    }

    private static Opening Open(Guid eventId, SealedForm form, string field, SliceKey key)
    {
        var it = form.Values[field];
        try
        {
            var value = Box.Open(key, form.Slice, eventId, field, it.Box);
            var salt = new Commitment(Suites.Standard.Of(it.Box)).Salt(key, eventId, field);
            var line = Encoding.UTF8.GetBytes(
                $"[\"{Base64Url.EncodeToString(salt)}\",{Jcs.StringLiteral(field)},{Jcs.StringLiteral(value)}]");
            return SHA256.HashData(line).AsSpan().SequenceEqual(it.Commitment)
                ? new(form.Slice, field, line, value)
                : throw new AlteredValueException(eventId);
        }
        catch (BoxNotOpenedException)
        {
            throw new AlteredValueException(eventId);
        }
    }
}

/// <summary>A key or sealed value does not open, or is not what the event is committed to.</summary>
public sealed class AlteredValueException : Exception
{
    public AlteredValueException() { }
    public AlteredValueException(Guid eventId) : base($"A value of event {eventId} was altered.") { }
    public AlteredValueException(string message) : base(message) { }
    public AlteredValueException(string message, Exception inner) : base(message, inner) { }
}
