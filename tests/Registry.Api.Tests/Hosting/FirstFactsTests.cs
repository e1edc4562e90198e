using Registry.Api.Hosting;
using Registry.Domain.Policies;
using Registry.Store.Codec;

namespace Registry.Api.Tests.Hosting;

/// <summary>What a registry knows before its first call.</summary>
public sealed class FirstFactsTests : IDisposable
{
    private readonly PolicyMemory registry = new(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public void Dispose() => registry.Dispose();

    [Fact]
    public async Task Every_start_says_them_and_the_first_records_them()
    {
        await registry.FirstFacts.Record(default);
        var head = await registry.Store.Head(default);
        registry.Clock.Move(TimeSpan.FromDays(1));

        await registry.FirstFacts.Record(default);

        (await registry.Store.Head(default)).ShouldBe(head);
        var facts = (await registry.Reader.Read(default)).Entries.Select(entry => entry.Fact).ToList();
        facts.OfType<PolicyPublished>().Single().Version.ShouldBe(1);
        facts.OfType<LawChanged>().Count().ShouldBe(Defaults109.LawChanges().Count);
        facts.OfType<PolicyReviewed>().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_texts_that_version_1_names_are_kept()
    {
        await registry.FirstFacts.Record(default);

        var one = (await registry.Reader.Read(default)).Version(1)!;

        one.Translations.Count.ShouldBe(2);
        foreach (var sha256 in one.Translations.Select(it => it.Sha256).Append(one.Sha256))
            (await registry.Documents.Get(sha256, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Version_1_that_was_recorded_without_translations_stays_and_gets_its_text()
    {
        await registry.PublishedOneWithoutTranslations();

        await registry.FirstFacts.Record(default);

        var one = (await registry.Reader.Read(default)).Versions.Single();
        one.Translations.ShouldBeEmpty();
        (await registry.Documents.Get(one.Sha256, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_change_of_the_law_that_an_officer_had_told_is_not_told_again_nor_refused()
    {
        await registry.PublishedOneWithoutTranslations();
        var shipped = Defaults109.LawChanges()[0];
        await registry.LawChanged(shipped.Act, shipped.InForceOn);

        await registry.FirstFacts.Record(default);

        (await registry.Reader.Read(default)).Entries.Count(entry => entry.Fact is LawChanged)
            .ShouldBe(Defaults109.LawChanges().Count);
        var refused = 0;
        await foreach (var stored in registry.Store.ReadAll(0, default))
            refused += EventCodec.Read(stored) is Registry.Domain.Refusals.OperationRefused ? 1 : 0;
        refused.ShouldBe(0);
    }

    [Fact]
    public void Every_act_that_ships_has_the_form_of_one() => Defaults109.LawChanges().ShouldAllBe(change =>
        System.Text.RegularExpressions.Regex.IsMatch(change.Act, LawChange.ActForm));
}
