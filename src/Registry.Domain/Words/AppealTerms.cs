using static Registry.Domain.Words.Origin;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>Kinds and forms of what applicants send: policy 1.3, "applicant".</summary>
public static class AppealTerms
{
    public static TermList Kinds { get; } = TermList.Of<AppealKind>("appeal-kinds",
    [
        Of(AppealKind.Appeal, "өтініш", "обращение", "appeal", Policy),
        Of(AppealKind.Proposal, "ұсыныс", "предложение", "proposal", Policy),
        Of(AppealKind.Application, "арыз", "заявление", "application", Policy),
        Of(AppealKind.Complaint, "шағым", "жалоба", "complaint", Policy),
        Of(AppealKind.Inquiry, "сұрау салу", "запрос", "inquiry", Policy),
        Of(AppealKind.Response, "үн қосу", "отклик", "response", Policy),
    ]);

    public static TermList Forms { get; } = TermList.Of<AppealForm>("appeal-forms",
    [
        Of(AppealForm.Written, "жазбаша", "письменно", "written", Policy),
        Of(AppealForm.Oral, "ауызша", "устно", "oral", Policy),
        Of(AppealForm.Electronic, "электрондық", "электронно", "electronic", Policy),
    ]);
}
