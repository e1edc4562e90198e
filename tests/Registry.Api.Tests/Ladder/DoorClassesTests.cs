using Registry.Api.Ladder;
using Registry.Api.Operations;

namespace Registry.Api.Tests.Ladder;

public sealed class DoorClassesTests
{
    private static readonly IReadOnlyList<string> Doors =
        [.. new Doors(null!).All.Select(route => route.Door.Name)];

    [Fact]
    public void Every_door_has_a_class_and_every_class_a_door() =>
        DoorClasses.Names.Order(StringComparer.Ordinal).ShouldBe(Doors.Order(StringComparer.Ordinal));

    [Fact]
    public void A_door_without_a_class_keeps_the_service_from_starting() =>
        Should.Throw<InvalidOperationException>(() => DoorClasses.Of("doors/unheard-of")).Message
            .ShouldContain("doors/unheard-of");

    [Fact]
    public void What_has_happened_is_never_refused() =>
        Doors.Where(door => door.EndsWith("/reported", StringComparison.Ordinal))
            .ShouldAllBe(door => DoorClasses.Of(door) == DoorClass.Kept);

    [Theory]
    [InlineData("subjects/blocks")]
    [InlineData("subjects/restrictions")]
    [InlineData("subjects/holds")]
    [InlineData("subjects/accesses")]
    [InlineData("disclosures/accesses")]
    [InlineData("subjects/proposals/refusal")]
    [InlineData("batches/refusal")]
    [InlineData("withheld/refusal")]
    public void What_protects_or_answers_a_person_and_what_declines_stays_open(string door) =>
        DoorClasses.Of(door).ShouldBe(DoorClass.Kept);

    [Theory]
    [InlineData("disclosures")]
    [InlineData("disseminations")]
    [InlineData("appeals/redirections")]
    [InlineData("withheld/approval")]
    public void Data_that_would_leave_are_refused_at_the_second_step(string door) =>
        DoorClasses.Of(door).ShouldBe(DoorClass.Disclosing);
}
