using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Registry.Api.Console.Frame;

/// <summary>
/// A form with a file that may be too large to be held with it: fields are read up to the file, which stands last in
/// the form, and the file is left to whoever reads it as it comes.
/// </summary>
internal static class BroughtForm
{
    /// <summary>Ours: a receipt that is pasted is the longest of them.</summary>
    private const int LongestField = 1 << 16;

    private const int MostFields = 20;
    private const int LongestBoundary = 100;

    /// <returns>False if it is no such form at all.</returns>
    public static async Task<bool> Read(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return true; // the framework reads what has no file
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary)
            return false;
        try
        {
            return await Read(http, new(boundary, http.Request.Body));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool> Read(HttpContext http, MultipartReader reader)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } part || fields.Count == MostFields)
                return false;
            if (HeaderUtilities.RemoveQuotes(part.FileName).Length > 0)
            {
                http.Features.Set(new BroughtFile(section.Body));
                break;
            }

            if (await Text(section.Body, http.RequestAborted) is not { } text)
                return false;
            fields[HeaderUtilities.RemoveQuotes(part.Name).Value ?? ""] = text;
        }

        http.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        return true;
    }

    private static async Task<string?> Text(Stream from, CancellationToken ct)
    {
        var buffer = new byte[LongestField + 1];
        var length = await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length > LongestField ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}

/// <summary>Of a route: its form is read up to its file.</summary>
internal sealed record TakesFile;

/// <param name="Content">To be read once, before the answer begins.</param>
internal sealed record BroughtFile(Stream Content);
