using System.Text.Json;
using Registry.Domain;

namespace Registry.Store;

/// <summary>The message a reminder becomes; its kind is the reminder's.</summary>
/// <param name="Stream">What it is about.</param>
public sealed record ReminderNotice(Guid Stream)
{
    public static NewMessage Of(Reminder reminder, Guid id) => new(
        id, reminder.Kind, reminder.DueAt, JsonSerializer.SerializeToUtf8Bytes(new ReminderNotice(reminder.Stream)));

    public static ReminderNotice Read(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize<ReminderNotice>(body.Span)!;
}
