using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task A_name_is_found_both_ways_until_it_is_forgotten()
    {
        var (name, tag) = (Id("name"), Tag("stream"));
        await Add(With(Id("one"), Id("naming"), new() { Named = [Name(name, tag)] }));
        var found = await Read(new() { Names = [name], StreamTags = [tag] });
        found.Names.Select(n => (n.Id, n.Epoch, n.ForgottenAt)).Distinct().ShouldBe([(name, OpenEpoch, null)]);
        var forgotten = await Add(With(Id("two"), Id("forgetting"), new() { Forgotten = [name] }));

        (await Read(new() { StreamTags = [tag] })).Names.ShouldBeEmpty();
        var row = (await Read(new() { Names = [name] })).Names.Single();
        (row.Box, row.StreamTag, row.ForgottenAt).ShouldBe((null, null, forgotten.Events[0].RecordedAt));
    }

    [Fact]
    public async Task A_name_or_a_streams_tag_given_twice_is_a_bad_item()
    {
        await Add(With(Id("one"), Id("naming"), new() { Named = [Name(Id("name"), Tag("stream"))] }));
        NewName[] twice = [Name(Id("name"), Tag("other")), Name(Id("other"), Tag("stream"))];

        foreach (var name in twice)
            await Should.ThrowAsync<BadItemException>(
                () => Append(With(Id("two"), Id("again"), new() { Named = [name] })));
        (await Stream(Id("two"))).ShouldBeEmpty();
    }
}
