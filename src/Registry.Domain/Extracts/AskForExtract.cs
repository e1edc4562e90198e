using Registry.Domain.Catalogues;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Extracts;

/// <summary>The first of two people asks for an extract. Nothing is built yet.</summary>
/// <param name="Words">Issuer and number of the order, or the person's request; the reason.</param>
/// <param name="Slice">For the words, where they are about nobody in particular.</param>
public sealed record AskForExtract(
    ExtractId ExtractId, ExtractQuery Query, FieldMap Words, SliceId Slice, Circumstances Circumstances)
{
    /// <summary>Purpose code of the slice that holds why an extract of a range was asked for.</summary>
    public const string SlicePurpose = "extract";

    public Decision Decide(ExtractStates states, Frame frame) => states.Decide(
        Query,
        living => ExtractRules.All.First(new(Query, Words, Circumstances, states.Receiver, living, frame)),
        living => Happen(living));

    private Effect Happen(Subject.Living? living)
    {
        var words = living?.Words(null) ?? new(Slice, SlicePurpose, null, 1);
        return new()
        {
            Facts =
            [
                new(StreamKind.Extract, ExtractId.Value, new ExtractAsked(
                    Query, new Personal.Open(words, Words), Circumstances)),
            ],
            Fingerprint = words.SliceId,
            Opens = living is null ? [words.SliceId] : [],
        };
    }
}

/// <summary>The states an extract is judged on; each of their streams is a write or a guard of its append.</summary>
public sealed record ExtractStates(Recipient Receiver, Subject Subject)
{
    /// <summary>Of a person's extract the person must live; of a range there is none.</summary>
    internal Decision Decide(
        ExtractQuery query, Func<Subject.Living?, Refusal?> refuse, Func<Subject.Living?, Effect> happen) =>
        query.SubjectId is not null ? Subject.Decide(refuse, happen)
        : refuse(null) is { } refusal ? Decision.Refuse(refusal)
        : Decision.Accept(happen(null));
}
