using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>Lines of the log: declared in one place, and of ids, codes and numbers only.</summary>
public static partial class Logging
{
    public const string Declared = "src/Registry.Api/Hosting/Log.cs";

    /// <summary>What a line may carry. None of these is ever a value about a person.</summary>
    private static readonly HashSet<string> Placeholders =
        ["Url", "Kind", "TraceId", "Where", "Projection", "Stream", "Position", "Index", "Count",
         "Day"];

    private static readonly HashSet<string> Methods =
    [
        "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "BeginScope",
    ];

    /// <summary>Lines that are written past the one place where they are declared.</summary>
    public static IEnumerable<string> Strays(Source file) => file.Path == Declared
        ? []
        : file.All<InvocationExpressionSyntax>().Where(IsStray)
            .Select(call => $"{file.Path}:{call.Line()} logs by itself")
            .Concat(file.All<AttributeSyntax>()
                .Where(attribute => attribute.Name.ToString() == "LoggerMessage")
                .Select(attribute => $"{file.Path}:{attribute.Line()} declares a line"));

    public static IEnumerable<string> UnknownPlaceholders(Source file) => file.All<AttributeSyntax>()
        .Where(attribute => attribute.Name.ToString() == "LoggerMessage")
        .SelectMany(attribute => Placeholder().Matches(attribute.ToString()).Select(match => match.Groups[1].Value))
        .Where(name => !Placeholders.Contains(name))
        .Select(name => $"{file.Path} logs {{{name}}}");

    /// <summary>An exception prints its message, and a message may quote a value.</summary>
    public static IEnumerable<string> Exceptions(Source file) => file.All<MethodDeclarationSyntax>()
        .Where(method => method.AttributeLists.ToString().Contains("LoggerMessage", StringComparison.Ordinal))
        .SelectMany(method => method.ParameterList.Parameters)
        .Where(parameter => parameter.Type!.ToString().EndsWith("Exception", StringComparison.Ordinal))
        .Select(parameter => $"{file.Path} logs the exception {parameter.Identifier.Text}");

    private static bool IsStray(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member when member.ToString() == "LoggerMessage.Define" => true,
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Log" } => HasTemplate(call),
        MemberAccessExpressionSyntax member => Methods.Contains(member.Name.Identifier.Text),
        _ => false,
    };

    private static bool HasTemplate(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Any(argument =>
        argument.Expression is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string });

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
