using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Tests;

/// <summary>What can be amiss with the data of the leak, its consent and its recipient.</summary>
public static partial class Sample
{
    /// <summary>The data of the leak must be kept until next year, and only be kept.</summary>
    public static Fact LeakRestricted => On(Aigul, new SubjectRestricted(
        Limit, Scope.Of(Leak.Value), NextYear, new Personal.Open(AigulWords, Reason),
        InOrder with { Operation = Operation.Restrict }));

    public static Fact LeakHeld => On(Aigul, new SubjectHeld(
        Limit, Scope.Of(Leak.Value), new Personal.Open(AigulWords, Reason),
        InOrder with { Operation = Operation.Hold }));

    public static Fact LeakDeleted => On(Aigul, new PersonalDataDeleted(
        Limit, Scope.Of(Leak.Value), new Personal.Open(AigulWords, Reason),
        InOrder with { Operation = Operation.Delete }));

    public static Fact LeakWithdrawn => new(StreamKind.Consent, LeakConsent.Value, new ConsentWithdrawn(
        new Personal.Open(LeakWords, Reason), InOrder with { Operation = Operation.ConsentWithdraw }));

    public static Fact LeakClosed => On(Leak, new AppealClosed(InOrder with { Operation = Operation.Record }));

    public static Fact WaterSuspended => On(Water, new RecipientSuspended(
        new Personal.Open(WaterWords, Reason), InOrder with { Operation = Operation.Record }));

    /// <summary>The same limit over everything about her.</summary>
    public static Fact Wholly(Fact limit) => limit with
    {
        Event = limit.Event switch
        {
            SubjectRestricted it => it with { Scope = Scope.WholeSubject },
            PersonalDataDeleted it => it with { Scope = Scope.WholeSubject },
            _ => limit.Event,
        },
    };

    /// <summary>A consent to send her data abroad, stating some of the eight elements.</summary>
    public static Fact LeakAbroad(params IEnumerable<ConsentElement> elements) =>
        InWords([ConsentScope.ThirdParties, ConsentScope.CrossBorder], elements);

    public static Fact InWords(IEnumerable<ConsentScope> scopes, IEnumerable<ConsentElement> elements) =>
        new(StreamKind.Consent, LeakConsent.Value, new ConsentRecorded(
            Aigul, Leak, ConsentKind.Explicit, ValueList.Of(scopes), Everyday, ValueList.Of(elements), null, new Personal.Open(LeakWords, Reason),
            InOrder with { Operation = Operation.ConsentGive }));

    /// <summary>What is done on an explicit consent that does not say for how long.</summary>
    public static Basis OnIncomplete { get; } = Scenario.Given([.. AigulAppealed.Where(fact => fact != LeakConsented),
        InWords([ConsentScope.ThirdParties], Enum.GetValues<ConsentElement>().Except([ConsentElement.Term]))]).OnLeak;

    /// <summary>Aigul's appeal with this consent, and a water utility in another country.</summary>
    public static World Abroad(string country, Fact consent) => Scenario.Given(
        LeakOpened, AigulRegistered, AigulNamed, LeakTold, consent, InCountry(country), WaterUndertook, WaterAssigned);

    private static Fact InCountry(string country) => WaterRegistered with
    {
        Event = (RecipientRegistered)WaterRegistered.Event with { Country = country },
    };
}
