using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>How long things may be: lines of a file, of a method, characters of a line, parameters.</summary>
public static class Sizes
{
    public const int FileLines = 200;
    public const int MethodLines = 30;
    public const int LineLength = 120;
    public const int Parameters = 6;

    public static IEnumerable<string> LongFiles(Source file) => file.Lines.Length > FileLines
        ? [$"{file.Path} has {file.Lines.Length} lines"]
        : [];

    public static IEnumerable<string> LongLines(Source file) => file.Lines
        .Select((line, n) => (Length: line.TrimEnd('\r').Length, Number: n + 1))
        .Where(line => line.Length > LineLength)
        .Select(line => $"{file.Path}:{line.Number} has {line.Length} characters");

    public static IEnumerable<string> LongMethods(Source file) => file.Tree().DescendantNodes()
        .Select(node => (Name: NameOf(node), Length: LengthOf(node)))
        .Where(method => method.Length > MethodLines)
        .Select(method => $"{file.Path} {method.Name} has {method.Length} lines");

    /// <summary>Of methods, constructors, functions and plain types; a record's parameters are its members.</summary>
    public static IEnumerable<string> ManyParameters(Source file) => file.All<ParameterListSyntax>()
        .Where(list => list.Parent is not RecordDeclarationSyntax && list.Parameters.Count > Parameters)
        .Select(list => $"{file.Path} {NameOf(list.Parent!)} takes {list.Parameters.Count}");

    private static int LengthOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Length(Start(method.AttributeLists, method)),
        LocalFunctionStatementSyntax function => function.Length(Start(function.AttributeLists, function)),
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Length(body.GetFirstToken()),
        AccessorDeclarationSyntax accessor => accessor.Length(Start(accessor.AttributeLists, accessor)),
        _ => 0,
    };

    private static SyntaxToken Start(SyntaxList<AttributeListSyntax> attributes, SyntaxNode node) =>
        attributes.Count == 0 ? node.GetFirstToken() : attributes.Last().GetLastToken().GetNextToken();

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax made => made.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: { } property } => NameOf(property),
        OperatorDeclarationSyntax made => made.OperatorToken.Text,
        _ => node.Kind().ToString(),
    };

    private static Microsoft.CodeAnalysis.CSharp.SyntaxKind Kind(this SyntaxNode node) =>
        Microsoft.CodeAnalysis.CSharp.CSharpExtensions.Kind(node);
}
