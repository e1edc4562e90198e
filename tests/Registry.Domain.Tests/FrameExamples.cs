using Registry.Domain.Catalogues;
using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests;

/// <summary>What each rule of the frame refuses, for every list that the frame is part of.</summary>
public static class FrameExamples
{
    /// <param name="with">The case in order, with other circumstances.</param>
    /// <param name="facesThePerson">Cases of the list may be a collection or a consent.</param>
    /// <param name="categories">The case in order, about this field.</param>
    public static IEnumerable<RefusedExample<TCase>> Of<TCase>(
        Circumstances about, Func<Circumstances, TCase> with, Func<Field, TCase>? categories = null, bool words = true,
        bool facesThePerson = true)
    {
        var soon = Noon.AddMinutes(2);
        yield return new("moment", with(about with { OccurredAt = soon }), new Refusal.FutureOccurrence(soon));
        yield return new("policy", with(about with { PolicyVersion = 2 }), new Refusal.UnknownPolicyVersion(2));
        if (facesThePerson)
            yield return new(
                "in-force", with(about with { Operation = Operation.Collect, PolicyVersion = 3 }),
                new Refusal.SupersededPolicy(1));
        yield return new("purpose", with(about with { Purpose = "whim" }), new Refusal.UndeclaredPurpose("whim"));
        yield return new(
            "ground", with(about with { Ground = LegalGround.StatisticsByLaw }),
            new Refusal.UndeclaredGround(LegalGround.StatisticsByLaw));
        if (words)
            yield return new(
                "order", with(about with { Ground = LegalGround.AuthorityOrder }), new Refusal.OrderNotNamed());
        if (categories is null)
            yield break;
        yield return new(
            "forbidden", categories(Field.DocumentCopy),
            new Refusal.ForbiddenCategory(CategorySet.Of("identity-document-copy")));
        yield return new(
            "category", categories(Field.Health), new Refusal.CategoryOutsidePurpose(CategorySet.Of("health")));
    }
}
