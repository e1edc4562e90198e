using Registry.Domain.Extracts;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Extracts;

/// <summary>The way of an extract: asked for, approved, issued, handed over, and its end.</summary>
public class ExtractTests
{
    private static readonly World Known = Given([.. AigulAppealed, ProsecutorRegistered]);
    private static readonly DateTimeOffset End = Noon.AddDays(30);

    [Fact]
    public void Why_a_range_was_asked_for_is_sealed_in_a_slice_of_its_own()
    {
        var answer = Ask(AskForAMonth).Then(
            On(new ExtractAsked(OfAMonth, new Personal.Open(ExtractWords, Order), Demanded)));
        answer.Effect.Opens.ShouldBe([ExtractWords.SliceId]);
        answer.Effect.Fingerprint.ShouldBe(ExtractWords.SliceId);
    }

    [Fact]
    public void What_a_person_said_is_sealed_with_her_own_words()
    {
        var answer = Ask(AskForHers).Then(
            On(new ExtractAsked(OfHers, new Personal.Open(AigulWords, Request), Requested)));
        answer.Effect.Opens.ShouldBeEmpty();
    }

    [Fact]
    public void An_approval_mints_the_key_of_the_file_and_reminds_of_building_it()
    {
        var effect = Ask(AskForAMonth).After.When(Approve)
            .Then(On(new ExtractApproved(ExtractFile, Officer, ByTheChief))).Effect;
        effect.Opens.ShouldBe([ExtractFile.SliceId]);
        effect.Reminders.ShouldBe([new(Reminder.ExtractApproved, Month.Value, Noon)]);
    }

    [Fact]
    public void Every_rule_is_asked_again_when_it_is_approved()
    {
        var asked = Ask(AskForHers).After;
        asked.And(LeakDeleted).When(Approve).ThenRefused(new Refusal.Deleted(Limit, Morning));
        asked.And(AigulDestroyed).When(Approve).ThenRefused(new Refusal.DestroyedSubject(Morning));
        asked.When(it => (ApproveMonth with { Circumstances = Requested }).Decide(
            it.Extract(Month), ExtractStatesOf(it), Frame)).ThenRefused(new Refusal.SamePerson());
    }

    [Fact]
    public void What_was_decided_is_not_decided_again()
    {
        Known.Approved(AskForAMonth).When(Approve).ThenRefused(new Refusal.UnknownExtract());
        Known.Approved(AskForAMonth).When(Decline).ThenRefused(new Refusal.UnknownExtract());
        Ask(AskForAMonth).After.When(Decline).After.When(Approve).ThenRefused(new Refusal.UnknownExtract());
        Known.Issued(AskForAMonth).When(it => Issue(it)).ThenRefused(new Refusal.UnknownExtract());
    }

    [Fact]
    public void What_is_asked_of_a_destroyed_person_can_be_declined()
    {
        var declined = Ask(AskForHers).After.And(AigulDestroyed).When(Decline)
            .Then(On(new ExtractDeclined(ByTheChief)));
        declined.Effect.Fingerprint.ShouldBeNull();
    }

    [Fact]
    public void An_issued_extract_is_a_disclosure_to_its_receiver_and_says_when_it_expires()
    {
        var effect = Known.Approved(AskForAMonth).When(it => Issue(it)).Then(On(new ExtractIssued(
            ExtractKind.Range, Prosecutor, CategorySet.Of("address"), Made, End,
            Demanded with { Actor = Chief, Automated = true }))).Effect;
        effect.Reminders.ShouldBe([new(Reminder.ExtractExpires, Month.Value, End)]);
        effect.Fingerprint.ShouldBeNull();
    }

    [Fact]
    public void One_about_a_person_stands_in_her_record_by_the_same_append()
    {
        var about = Requested with { Actor = Chief, Automated = true };
        Known.Approved(AskForHers).When(it => Issue(it)).Then(
            On(new ExtractIssued(ExtractKind.Person, null, CategorySet.Of("address"), Made, End, about)),
            Sample.On(Aigul, new ExtractGiven(Month, null, CategorySet.Of("address"), about)))
            .After.Living(Aigul).Slices.Select(held => held.Slice)
            .ShouldBe(Known.Living(Aigul).Slices.Select(held => held.Slice));
        Known.Approved(AskForHers).And(AigulDestroyed).When(it => Issue(it))
            .ThenRefused(new Refusal.DestroyedSubject(Morning));
    }

    [Fact]
    public void The_term_is_the_centres()
    {
        var frame = Frame with { Catalogue = Catalogue with { ExtractDays = 7 } };
        Known.Approved(AskForAMonth).When(it => Issue(it, frame)).Effect.Reminders.Single().DueAt
            .ShouldBe(Noon.AddDays(7));
        Known.Approved(AskForAMonth).When(it => Issue(it, frame with { Now = Noon.AddDays(7) }))
            .ThenRefused(new Refusal.ExtractExpired(Noon.AddDays(7)));
    }

    [Fact]
    public void Only_what_is_issued_is_handed_over_and_as_often_as_it_is_fetched()
    {
        Known.When(it => it.HandOver(Noon)).ThenRefused(new Refusal.UnknownExtract());
        Ask(AskForAMonth).After.When(it => it.HandOver(Noon)).ThenRefused(new Refusal.ExtractNotIssued());
        Known.Approved(AskForAMonth).When(it => it.HandOver(Noon)).ThenRefused(new Refusal.ExtractNotIssued());
        var handed = Known.Issued(AskForAMonth).When(it => it.HandOver(Noon))
            .Then(On(new ExtractHandedOver(new Personal.Open(ExtractWords, Reason), Requested)));
        handed.After.When(it => it.HandOver(Noon, Inspector)).Effect.Fingerprint.ShouldBeNull();
    }

    [Fact]
    public void Whom_it_is_not_for_is_not_told_that_it_ever_was()
    {
        var issued = Known.Issued(AskForAMonth);
        foreach (var world in new[]
        {
            Ask(AskForAMonth).After, issued, issued.When(it => Ending(End).Expire(it.Extract(Month))).After,
        })
            world.When(it => it.HandOver(Noon, Clerk)).ThenRefused(new Refusal.UnknownExtract());
        Ask(AskForAMonth).After.When(it => it.HandOver(Noon, Inspector)).ThenRefused(new Refusal.ExtractNotIssued());
    }

    [Fact]
    public void Hers_is_not_handed_over_once_she_is_destroyed() => Known.Issued(AskForHers).And(AigulDestroyed)
        .When(it => it.HandOver(Noon)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void Its_end_destroys_its_key()
    {
        var issued = Known.Issued(AskForAMonth);
        var about = Demanded with
        {
            Operation = Operation.Destroy, Actor = Crm, Source = Crm, OccurredAt = End, Automated = true,
            Channel = Channel.System,
        };
        issued.When(it => Ending(End.AddTicks(-1)).Expire(it.Extract(Month))).ThenRefused(new Refusal.UnknownExtract());
        var expired = issued.When(it => Ending(End).Expire(it.Extract(Month))).Then(On(new ExtractExpired(about)));
        expired.Effect.Destroys.ShouldBe([ExtractFile.SliceId]);
        expired.After.When(it => it.HandOver(End)).ThenRefused(new Refusal.ExtractExpired(End));
        var destroyed = issued.When(it => Ending(End).Destroy(it.Extract(Month))).Then(On(new ExtractDestroyed(about)));
        destroyed.Effect.Destroys.ShouldBe([ExtractFile.SliceId]);
        destroyed.After.When(it => it.HandOver(End)).ThenRefused(new Refusal.ExtractDestroyed(End));
        destroyed.After.When(it => Ending(End).Expire(it.Extract(Month))).ThenRefused(new Refusal.UnknownExtract());
    }

    [Fact]
    public void One_that_is_being_built_when_a_person_in_it_is_destroyed_fails_and_is_not_issued()
    {
        var failed = Known.Approved(AskForAMonth).When(it => Ending(Noon).Destroy(it.Extract(Month)));
        failed.Effect.Facts.Single().Event.ShouldBeOfType<ExtractFailed>()
            .Because.ShouldBe(ExtractFailure.PersonDestroyed);
        failed.Effect.Destroys.ShouldBe([ExtractFile.SliceId]);
        failed.After.When(it => Issue(it)).ThenRefused(new Refusal.UnknownExtract());
        failed.After.When(it => Ending(Noon).Fail(it.Extract(Month), ExtractFailure.TooLarge))
            .ThenRefused(new Refusal.UnknownExtract());
    }

    [Fact]
    public void A_stream_folds_what_its_rules_write_and_is_loud_about_all_else()
    {
        Should.Throw<CorruptStreamException>(() => Extract.Evolve(Extract.None, new ExtractDeclined(Demanded)));
        Should.Throw<CorruptStreamException>(() =>
            Extract.Evolve(Known.Issued(AskForAMonth).Extract(Month), new ExtractDeclined(Demanded)));
    }

    private static Fact On(ExtractEvent fact) => new(StreamKind.Extract, Month.Value, fact);

    private static Answer Ask(AskForExtract ask) => Known.When(it => ask.Decide(ExtractStatesOf(it), Frame));

    private static Decision Approve(World world) =>
        ApproveMonth.Decide(world.Extract(Month), ExtractStatesOf(world), Frame);

    private static Decision Decline(World world) =>
        new DeclineExtract(Month, ByTheChief).Decide(world.Extract(Month), world.Subject(Aigul), Frame);

    private static Decision Issue(World world, Domain.Catalogues.Frame? frame = null) =>
        new IssueExtract(Month, Made).Decide(world.Extract(Month), world.Subject(Aigul), frame ?? Frame);
}
