using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Registry.House.Tests;

/// <summary>C# as a tree, without a compilation.</summary>
public static class Syntax
{
    private static readonly ConditionalWeakTable<Source, SyntaxNode> Trees = [];

    public static SyntaxNode Tree(this Source file) =>
        Trees.GetValue(file, it => CSharpSyntaxTree.ParseText(it.Text).GetRoot());

    public static IEnumerable<T> All<T>(this Source file)
        where T : SyntaxNode => file.Tree().DescendantNodes().OfType<T>();

    /// <summary>1 for the first line.</summary>
    public static int Line(this SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Lines from the first token, attributes and comments not counted, to the last.</summary>
    public static int Length(this SyntaxNode node, SyntaxToken from) =>
        node.GetLocation().GetLineSpan().EndLinePosition.Line
        - from.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
