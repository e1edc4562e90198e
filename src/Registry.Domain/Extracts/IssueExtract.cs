using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Extracts;

/// <summary>The registry has built and sealed the file: from here on it is on record that it exists.</summary>
/// <param name="Made">The file before it was sealed.</param>
public sealed record IssueExtract(ExtractId ExtractId, IssuedFile Made)
{
    /// <param name="subject">Of a person's extract; a destroyed one's is not issued.</param>
    public Decision Decide(Extract extract, Subject subject, Frame frame) => extract switch
    {
        Extract.Approved it when Term(it, frame) is var end && end <= frame.Now =>
            Decision.Refuse(new Refusal.ExtractExpired(end)),
        Extract.Approved { Order.Query.SubjectId: { } id } it => subject.Decide(
            _ => null, _ => Happen(it, frame, id)),
        Extract.Approved it => Decision.Accept(Happen(it, frame, null)),
        _ => Decision.Refuse(new Refusal.UnknownExtract()),
    };

    /// <summary>An approval counts for as long as an extract lies.</summary>
    private static DateTimeOffset Term(Extract.Approved it, Frame frame) =>
        it.Approval.OccurredAt.AddDays(frame.Catalogue.ExtractTerm);

    private Effect Happen(Extract.Approved extract, Frame frame, SubjectId? subject)
    {
        var (query, categories) = (extract.Order.Query, extract.Order.Query.Categories());
        var about = extract.Order.Giving(extract.Approval, frame.Now);
        var expiresAt = frame.Now.AddDays(frame.Catalogue.ExtractTerm);
        return new()
        {
            Facts =
            [
                new(StreamKind.Extract, ExtractId.Value, new ExtractIssued(
                    query.Kind, query.Receiver, categories, Made, expiresAt, about)),
                .. subject is { } id
                    ? new[]
                    {
                        new Fact(StreamKind.Subject, id.Value, new ExtractGiven(
                            ExtractId, query.Receiver, categories, about)),
                    }
                    : [],
            ],
            Fingerprint = null,
            Reminders = [new(Reminder.ExtractExpires, ExtractId.Value, expiresAt)],
        };
    }
}
