using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class UpdateDataTests
{
    private static readonly FieldMap Moved = FieldMap.Of((Field.Address, "Абай 3"));

    private static readonly UpdateData ToAbay3 =
        new(Aigul, Leak, Moved, ValueList.Of<(Field, string)>(), AtNoon with { Operation = Operation.Update });

    [Fact]
    public void A_new_address_stands_beside_the_old_one_in_the_same_slice()
    {
        var answer = Given(AigulAppealed).When(it => ToAbay3.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .Then(On(Aigul, new PersonalDataUpdated(
                CategorySet.Of("address"), new Personal.Open(LeakValues, Moved), ToAbay3.Circumstances)));
        answer.Effect.Destroys.ShouldBeEmpty();
        answer.Effect.Fingerprint.ShouldBe(LeakValues.SliceId);
        answer.After.Living(Aigul).Held(LeakValues.SliceId)!.Fields.ShouldBe(["address", "appeal-text"]);
    }

    [Fact]
    public void A_new_phone_finds_the_person_as_the_old_one_does()
    {
        var command = ToAbay3 with { AppealId = null, Finds = ValueList.Of((Field.Phone, "+77010000003")) };
        Given(AigulAppealed).When(it => command.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .Effect.Finds.ShouldBe([new(Field.Phone, "+77010000003", AigulIdentity.SliceId, Aigul)]);
    }

    [Fact]
    public void A_blocked_matter_refuses() => Given(AigulAppealed).And(LeakBlocked)
        .When(it => ToAbay3.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => ToAbay3.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.UnknownSubject());
}
