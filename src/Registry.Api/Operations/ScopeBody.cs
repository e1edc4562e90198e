using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>
/// The scope of a block or destruction in a request: the whole subject, or some appeals, never both or neither.
/// </summary>
public static class ScopeBody
{
    public static Scope? Of(bool whole, IReadOnlyList<Guid>? appeals, FieldErrors errors)
    {
        var named = appeals is { Count: > 0 };
        if (whole != named)
            return whole ? Scope.WholeSubject : Scope.Of(appeals!);
        errors.Add("appeals", "name-appeals-or-the-whole");
        return null;
    }
}
