using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Batches;

/// <summary>
/// One member of an approved batch: destroyed if the rules still let it, else refused; both end its part in the batch.
/// </summary>
/// <param name="ActNumber">Random; printed on the act.</param>
/// <param name="Now">UTC; when it is carried out.</param>
public sealed record DestroyMember(BatchId BatchId, SubjectId SubjectId, Guid ActNumber, DateTimeOffset Now)
{
    /// <param name="others">The subjects linked to this one, near and far.</param>
    public Decision Decide(Batch batch, Subject subject, IReadOnlyDictionary<SubjectId, Subject> others, Frame frame)
    {
        if (batch is not Batch.Approved approved
            || approved.Left.FirstOrDefault(member => member.SubjectId == SubjectId) is not { } it)
            return Decision.Refuse(new Refusal.UnknownBatch());
        return Decision.Accept(subject switch
        {
            Living living => Judge(approved, it, new(SubjectId, living, others), frame),
            Destroyed gone => Refused(approved, new Refusal.DestroyedSubject(gone.At)),
            _ => Refused(approved, new Refusal.UnknownSubject()),
        });
    }

    private Effect Judge(Batch.Approved batch, BatchMember member, LinkedPeople people, Frame frame)
    {
        var proposal = batch.Order.Of(member);
        var refusal = frame.Refuse(About(batch), CategorySet.Empty)
            ?? people.Refuse(proposal, batch.Approval.Ground, frame.Now)
            ?? BatchMemberRules.All.First(new(member, [.. people.Affected(proposal)]));
        return refusal is null ? Happen(batch, proposal, people) : Refused(batch, refusal);
    }

    /// <summary>Members that another's destruction reaches through a link are done with it.</summary>
    private Effect Happen(Batch.Approved batch, Proposal proposal, LinkedPeople people)
    {
        var reached = people.Affected(proposal).Select(person => person.Id).ToHashSet();
        var open = new OpenProposal(proposal, batch.Order.About.Actor, Reach.None);
        var effect = new Destruction(open, new(BatchId.Value), ActNumber, About(batch), people).Happen();
        return effect with
        {
            Facts =
            [
                .. effect.Facts,
                .. batch.Left.Where(member => reached.Contains(member.SubjectId))
                    .Select(member => Done(batch, member.SubjectId, null)),
            ],
            Fingerprint = null,
        };
    }

    private Effect Refused(Batch.Approved batch, Refusal refusal) => new()
    {
        Facts = [Done(batch, SubjectId, new(refusal.Code, refusal.Article))],
        Fingerprint = null,
    };

    private Fact Done(Batch.Approved batch, SubjectId member, Finding? refused) =>
        new(StreamKind.Batch, BatchId.Value, new BatchMemberDone(member, refused, About(batch)));

    /// <summary>The approver's act, at the moment it takes effect, done by the registry.</summary>
    private Circumstances About(Batch.Approved batch) =>
        batch.Approval with { Operation = Operation.Destroy, OccurredAt = Now, Automated = true };
}
