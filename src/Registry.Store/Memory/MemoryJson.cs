using System.Text.Json;

namespace Registry.Store.Memory;

/// <summary>What a jsonb column refuses: not JSON, U+0000, half a surrogate pair.</summary>
internal static class MemoryJson
{
    public static void Check(Append append)
    {
        foreach (var fresh in append.Writes.SelectMany(w => w.Events)) Check(fresh.Data);
        foreach (var message in append.Messages) Check(message.Body);
    }

    private static void Check(ReadOnlyMemory<byte> json)
    {
        try
        {
            Walk(json.Span);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new BadItemException("a body is not JSON that can be stored");
        }
    }

    private static void Walk(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (IsText(reader.TokenType) && reader.GetString()!.Contains('\0'))
                throw new JsonException();
    }

    private static bool IsText(JsonTokenType type) => type is JsonTokenType.String or JsonTokenType.PropertyName;
}
