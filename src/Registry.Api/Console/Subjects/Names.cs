using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Subjects;

/// <summary>How slices and their states are called on a page.</summary>
public static class Names
{
    public static string Slice(Speech say, string purpose, Guid? appeal) => purpose switch
    {
        Domain.Slice.IdentityPurpose => say["subject.identity"],
        Domain.Slice.AccountingPurpose => say["subject.accounting"],
        _ when appeal is { } id => say.Text("subject.appeal", ShortId.Of(id)),
        _ => say.Purpose(purpose),
    };

    /// <summary>Class of the mark, and its word.</summary>
    public static (string Kind, string Word) State(Speech say, HoldingAnswer slice) => slice.State switch
    {
        "active" => ("active", say["subject.active"]),
        "held" => ("hold", say["subject.held"]),
        "blocked" => ("blocked", say["subject.blocked"]),
        var state => (state, say.Term(Domain.Words.RuleTerms.SliceStates.Name, state)),
    };
}
