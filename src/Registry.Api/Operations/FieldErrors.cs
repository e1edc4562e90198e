using Registry.Api.Problems;

namespace Registry.Api.Operations;

/// <summary>What is wrong with the form of a request, member by member, found in one go.</summary>
public sealed class FieldErrors
{
    private readonly List<FieldProblem> all = [];

    public bool Any => all.Count > 0;

    public IReadOnlyList<FieldProblem> All => all;

    public void Add(string at, string code) => all.Add(new(at, code));
}
