using Registry.Api.Operations;
using Registry.Domain;
using Registry.Domain.Batches;
using Registry.Domain.Catalogues;
using Registry.Domain.Disclosures;
using Registry.Domain.Extracts;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using Registry.Store;

namespace Registry.Api.Examples;

/// <summary>Examples of what takes two people and has a stream of its own.</summary>
internal static class ExampleTwoPeople
{
    /// <summary>
    /// A person on record with their first appeal, and nothing since: what a dry run would show of them.
    /// </summary>
    private static readonly CategorySet Held = CategorySet.Of("identity", "contact", "address", "appeal-content");

    private static readonly FieldMap Order =
        FieldMap.Of((Field.Issuer, "An authority"), (Field.DocumentReference, "12-3"));

    /// <summary>Of the example list that is proposed.</summary>
    public static string HashToPropose { get; } = HashOf(ExampleIds.ToBatch);

    /// <summary>Of the example lists that were proposed already.</summary>
    public static string HashToApprove { get; } = HashOf(ExampleIds.Batched);

    public static async Task<Decision> ProposeWithholding(
        States states, Guid id, Circumstances about, Frame frame, CancellationToken ct)
    {
        var person = ExampleIds.ToWithhold;
        var disclosure = new RecordDisclosure(
            new(person.Stream), new(person.Appeal), new(ExampleIds.OtherRecipient), null, CategorySet.Of("contact"),
            Order, Assign: false, about with { Operation = Operation.Transfer, Matter = person.Appeal });
        return new ProposeWithholding(new(id), disclosure, frame.Now.AddMonths(6), about).Decide(
            await Withheld.States(states, disclosure.SubjectId, disclosure.AppealId, disclosure.RecipientId, ct),
            frame);
    }

    public static async Task<Decision> ApproveWithholding(
        States states, Guid id, Circumstances about, Frame frame, CancellationToken ct)
    {
        var person = ExampleIds.ToWithhold;
        return new ApproveWithholding(new(id), MayApprove: true, about).Decide(
            await states.Withheld(new(id), ct),
            await Withheld.States(states, new(person.Stream), new(person.Appeal), new(ExampleIds.OtherRecipient), ct),
            frame);
    }

    public static async Task<Decision> ProposeBatch(
        States states, Guid id, Circumstances about, Frame frame, CancellationToken ct)
    {
        await states.Batch(new(id), ct);
        var asked = new BatchAsked(
            [(ExampleIds.Batched.External, Scope.WholeSubject)], DestructionGround.RetentionOver, ResolvesBlock: false);
        var shown = await asked.Foresee(states, frame.Now, ct);
        return new ProposeBatch(
            new(id), ValueList.Of(shown.Lines.Select(line => (line.SubjectId, line.Scope))), asked.Ground,
            asked.ResolvesBlock, HashToApprove, FieldMap.Empty, new(Guid.CreateVersion7()), about)
            .Decide([.. shown.Lines.Select(line => line.Foreseen)], shown.Hash, frame);
    }

    public static async Task<Decision> AskForExtract(
        States states, Guid id, Circumstances about, Frame frame, CancellationToken ct)
    {
        await states.Extract(new(id), ct);
        var query = new ExtractQuery(
            ExtractKind.Range, new(frame.Now.AddDays(-30), frame.Now), ExtractFilter.Everything, null, null,
            ValueList.Of<string>("address"), new(ExampleIds.Authority), null, Language.Ru);
        return new AskForExtract(new(id), query, Order, new(Guid.CreateVersion7()), about).Decide(
            await ExtractCourse.States(states, query, ct), frame);
    }

    private static string HashOf(ExamplePerson person) => BatchAsked.HashOf(
        DestructionGround.RetentionOver, resolvesBlock: false,
        [new(person.External, Whole: true, [], Refusal: null, Slices: 4, Held, Versions: [3])]);
}
