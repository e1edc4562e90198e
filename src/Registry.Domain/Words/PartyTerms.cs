using static Registry.Domain.Words.DpvTerm;
using static Registry.Domain.Words.Origin;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>Whose data they are, and who receives them.</summary>
public static class PartyTerms
{
    public static TermList Subjects { get; } = TermList.Of<SubjectCategory>("subject-categories",
    [
        Of(SubjectCategory.NaturalPerson, "жеке тұлға", "физическое лицо", "natural person",
            Policy, Exact("dpv:NaturalPerson")),
        Of(SubjectCategory.ForeignPerson, "шет мемлекет азаматы", "гражданин иностранного государства",
            "foreign national", Policy, Exact("dpv:NonCitizen")),
        Of(SubjectCategory.LegalEntity, "заңды тұлға", "юридическое лицо", "legal entity",
            Policy, Broader("dpv:LegalEntity")),
        Of(SubjectCategory.ForeignEntity, "шетелдік ұйым", "иностранная организация", "foreign organisation",
            Policy, Broader("dpv:Organisation")),
        Of(SubjectCategory.OtherPerson, "заңнамада көзделген өзге тұлға",
            "иное лицо, предусмотренное законодательством", "another person provided for by legislation",
            Policy, Broader("dpv:LegalEntity")),
    ]);

    public static TermList Recipients { get; } = TermList.Of<RecipientKind>("recipient-kinds",
    [
        Of(RecipientKind.Department, "қала басқармасы", "управление города", "city department", Ours),
        Of(RecipientKind.District, "аудан әкімдігі", "акимат района", "district akimat", Ours),
        Of(RecipientKind.Utility, "коммуналдық кәсіпорын", "коммунальное предприятие", "utility", Ours),
        Of(RecipientKind.LiftFirm, "лифт ұйымы", "лифтовая организация", "lift firm", Ours),
        Of(RecipientKind.HousingOrganisation, "тұрғын үйді басқару ұйымы", "организация по управлению жильём",
            "housing organisation", Ours),
        Of(RecipientKind.Authority, "мемлекеттік орган", "государственный орган", "state body", Ours),
        Of(RecipientKind.Other, "өзге алушы", "иной получатель", "another recipient", Ours),
    ]);
}
