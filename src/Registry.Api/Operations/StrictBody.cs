using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Registry.Api.Problems;

namespace Registry.Api.Operations;

/// <summary>
/// Bytes to a request, or what is wrong with them in our own words: a parser's message may quote a value.
/// </summary>
public static partial class StrictBody
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly ConcurrentDictionary<Type, Member[]> Judged = new();

    public static Problem? Read<TRequest>(ReadOnlyMemory<byte> body, out TRequest? request)
        where TRequest : class
    {
        request = null;
        try
        {
            Utf8.GetCharCount(body.Span);
            request = JsonSerializer.Deserialize<TRequest>(body.Span, ApiJson.Options);
            return request is null ? Problem.Malformed(new FieldProblem("", "null")) : Judge(request);
        }
        catch (JsonException malformed)
        {
            return Problem.Malformed(new FieldProblem(Known(malformed.Path), "not-as-documented"));
        }
        catch (DecoderFallbackException)
        {
            return Problem.Malformed(new FieldProblem("", "not-utf-8"));
        }
    }

    private static Problem? Judge(object request)
    {
        var found = new List<FieldProblem>();
        Walk(request, "", found);
        return found.Count == 0 ? null : Problem.Malformed(found);
    }

    /// <summary>Annotations of the request and of the records in it.</summary>
    private static void Walk(object part, string at, List<FieldProblem> found)
    {
        foreach (var member in Judged.GetOrAdd(part.GetType(), Members))
        {
            var value = member.Read(part);
            foreach (var rule in member.Rules.Where(rule => !rule.IsValid(value)))
                found.Add(new($"{at}{member.Name}", Code(rule)));
            if (value is string text && text.Contains('\0', StringComparison.Ordinal))
                found.Add(new($"{at}{member.Name}", "text-characters")); // no event, fingerprint or table can hold it
            if (value is not null && member.IsRecord)
                Walk(value, $"{at}{member.Name}.", found);
        }
    }

    private static Member[] Members(Type type) =>
    [
        .. type.GetProperties().Select(member => new Member(
            JsonNamingPolicy.CamelCase.ConvertName(member.Name),
            member.GetValue,
            [.. member.GetCustomAttributes<ValidationAttribute>(inherit: true)],
            member.PropertyType.Namespace == typeof(StrictBody).Namespace && !member.PropertyType.IsEnum,
            member.PropertyType == typeof(string)))
            .Where(member => member.Rules.Count > 0 || member.IsRecord || member.IsText),
    ];

    /// <param name="IsRecord">A form of ours within the form.</param>
    private sealed record Member(
        string Name, Func<object, object?> Read, IReadOnlyList<ValidationAttribute> Rules, bool IsRecord, bool IsText);

    private static string Code(ValidationAttribute rule) => rule switch
    {
        StringLengthAttribute or MaxLengthAttribute or MinLengthAttribute => "length",
        RangeAttribute => "range",
        RegularExpressionAttribute => "form",
        _ => "missing",
    };

    /// <summary>Only such parts of a path as our own member names are made of: a caller's may be anything.</summary>
    private static string Known(string? path) => string.Join('.', (path ?? "").TrimStart('$', '.').Split('.')
        .Select(part => OwnName().IsMatch(part) ? part : "…"));

    [GeneratedRegex(@"^[a-z][A-Za-z-]{0,30}(\[\d{1,4}\])?$")]
    private static partial Regex OwnName();
}
