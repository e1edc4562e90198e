using static Registry.Domain.Tests.Sample;
using Judged = Registry.Domain.Catalogues.Frame;

namespace Registry.Domain.Tests.Catalogues;

/// <summary>Which version of the policy an operation may name: policy 4.1, 7.2.</summary>
public class FrameTests
{
    /// <summary>Version 2 comes into force at ten; version 3 is published and not yet in force.</summary>
    private static readonly DateTimeOffset Ten = Morning.AddHours(1);

    private static readonly Judged Changing = Frame with
    {
        Policy = new(OneVersion.Versions.Add(2, Ten).Add(3, Noon.AddDays(30))),
    };

    [Theory]
    [InlineData(Operation.Collect)]
    [InlineData(Operation.ConsentGive)]
    public void What_faces_the_person_names_the_version_in_force_at_its_moment(Operation operation)
    {
        Said(operation, 1, Ten.AddTicks(-1)).ShouldBeNull();
        Said(operation, 1, Ten).ShouldBe(new Refusal.SupersededPolicy(2));
        Said(operation, 2, Ten.AddTicks(-1)).ShouldBe(new Refusal.SupersededPolicy(1));
        Said(operation, 2, Ten).ShouldBeNull();
    }

    [Fact]
    public void A_version_that_is_not_yet_in_force_is_not_shown_to_anybody()
    {
        Said(Operation.Collect, 3, Noon).ShouldBe(new Refusal.SupersededPolicy(2));
        Said(Operation.Collect, 1, Morning.AddDays(-61)).ShouldBe(new Refusal.SupersededPolicy(0));
    }

    [Fact]
    public void Every_other_operation_names_any_version_that_was_published()
    {
        foreach (var operation in Enum.GetValues<Operation>().Except([Operation.Collect, Operation.ConsentGive]))
            foreach (var version in new[] { 1, 2, 3 })
                Said(operation, version, Noon).ShouldBeNull($"{operation}, version {version}");
    }

    [Theory]
    [InlineData(Operation.Collect)]
    [InlineData(Operation.Transfer)]
    public void A_version_nobody_published_is_unknown(Operation operation) =>
        Said(operation, 4, Noon).ShouldBe(new Refusal.UnknownPolicyVersion(4));

    private static Refusal? Said(Operation operation, int version, DateTimeOffset at) => Changing.Refuse(
        InOrder with { Operation = operation, PolicyVersion = version, OccurredAt = at }, CategorySet.Empty);
}
