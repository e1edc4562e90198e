using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Registry.Audit.Extracts;

/// <summary>What was asked, and what an extract claims to be: docs/extract-format.md section 3.</summary>
/// <param name="Receiver">None where the person herself asked.</param>
/// <param name="Lost">Entries that match and have nothing left but their heads; none if there are none.</param>
/// <remarks>Members are those of that page; times, days, ids and hashes are texts as it has them.</remarks>
public sealed record Manifest(
    int V, string ExtractId, string Kind, string Origin, long Begin, long End, long Shown,
    string Purpose, string Ground, string IssuedAt,
    IReadOnlyList<string> Fields, IReadOnlyList<EarlierTree> Earlier, IReadOnlyList<Coverage> Coverage,
    Period? Period = null, Filter? Filter = null, Narrowing? Narrowed = null, LeftEdge? Left = null,
    IReadOnlyList<StreamOfPerson>? Streams = null, string? Receiver = null, long? Lost = null)
{
    public const string OfRange = "range";
    public const string OfPerson = "person";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    [JsonIgnore]
    public bool IsRange => Kind == OfRange;

    /// <exception cref="MalformedException">Not a manifest, or one that cannot be of any extract.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            if (HasNull(json))
                throw new MalformedException("manifest", "has a member without a value");
            var manifest = JsonSerializer.Deserialize<Manifest>(json, Form)!;
            return ManifestShape.FaultOf(manifest) is { } fault
                ? throw new MalformedException("manifest", fault)
                : manifest;
        }
        catch (JsonException)
        {
            throw new MalformedException("manifest", "is not JSON of the members it must have");
        }
    }

    /// <exception cref="MalformedException">It would not be read again.</exception>
    public byte[] ToBytes() => ManifestShape.FaultOf(this) is { } fault
        ? throw new MalformedException("manifest", fault)
        : JsonSerializer.SerializeToUtf8Bytes(this, Form);

    private static bool HasNull(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.Null)
                return true;
        return false;
    }
}

/// <summary>Of <c>recordedAt</c>: from included, to not.</summary>
public sealed record Period(string From, string To);

/// <summary>Which heads are asked for; a member that is missing lets all through.</summary>
/// <param name="OccurredFrom">A day, included, as is the last.</param>
public sealed record Filter(
    IReadOnlyList<string>? Types = null, IReadOnlyList<string>? Recipients = null,
    IReadOnlyList<string>? Purposes = null, IReadOnlyList<string>? Grounds = null,
    IReadOnlyList<string>? Categories = null, string? OccurredFrom = null, string? OccurredTo = null);

/// <summary>What was asked for and no head can prove: one appeal, or one acting employee or system.</summary>
public sealed record Narrowing(string? Appeal = null, string? Actor = null);

/// <param name="Nodes">Base64: the roots of the perfect subtrees before the range, left to right.</param>
public sealed record LeftEdge(IReadOnlyList<string> Nodes);

/// <param name="Proof">Base64: RFC 6962 consistency with the tree at the end.</param>
public sealed record EarlierTree(long Size, IReadOnlyList<string> Proof);

public sealed record StreamOfPerson(string StreamTag, string Kind, long Versions);

/// <summary>What the registry was told and what it may not have been told, in its own words.</summary>
public sealed record Coverage(string Kk, string Ru, string En);
