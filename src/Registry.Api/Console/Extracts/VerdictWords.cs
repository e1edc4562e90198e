using System.Globalization;
using Microsoft.AspNetCore.Components;
using Registry.Api.Console.Words;
using Registry.Api.Extracts.Verdicts;
using Registry.Domain;

namespace Registry.Api.Console.Extracts;

/// <summary>A verdict in the reader's language: the lines of registry-verify, with their figures.</summary>
public sealed class VerdictWords(Speech say, VerdictAnswer verdict)
{
    private VerdictExtract It => verdict.Extract!;

    public MarkupString Sentence() => (verdict.Outcome, verdict.Extract?.Kind) switch
    {
        (VerdictAnswer.Faulty, _) => say.Line("verdict.faulty"),
        (VerdictAnswer.Incomplete, _) => say.Line("verdict.incomplete", Entries()),
        (_, "person") => say.Line("verdict.verified-person", Entries()),
        _ => say.Line("verdict.verified", Day(It.From!), Day(It.To!), Entries()),
    };

    public MarkupString Says(string claim) => claim switch
    {
        "authentic" => say.Line("verdict.says-authentic", It.Origin, $"{It.Certificate[..16]}…"),
        "unaltered" => Unaltered(),
        "complete" when verdict.Extract!.Kind == "person" =>
            say.Line("verdict.says-complete-person", say.Number(It.Versions ?? 0)),
        "complete" => Complete("verdict.says-complete"),
        "nothing-left-out" => Complete("verdict.says-nothing-left-out"),
        "told" => say.Line("verdict.says-told", string.Join(' ', It.Coverage.Select(words => say.Language switch
        {
            Language.Kk => words.Kk,
            Language.Ru => words.Ru,
            _ => words.En,
        }))),
        _ => say.Line($"verdict.says-{claim}"),
    };

    /// <summary>What a fault means; the codes of one meaning are of one text.</summary>
    public static MarkupString Fault(Speech say, VerdictFault fault) => say.Line($"verdict.fault-{Meaning(fault)}");

    private static string Meaning(VerdictFault fault) => fault.Code switch
    {
        "container" or "unlisted-file" or "missing-file" => "whole",
        "manifest" or "data" => "form",
        "left" or "range-root" => "tree",
        "head" or "order" => "ledger",
        "rest" or "body" => "content",
        var code => code,
    };

    private MarkupString Unaltered() => All(
        say.Line("verdict.says-unaltered", Entries(), say.Number(It.End), say.Number(It.Values)),
        It.Destroyed > 0 ? say.Line("verdict.says-destroyed", say.Number(It.Destroyed)) : null,
        It.Lost > 0 ? say.Line("verdict.says-lost", say.Number(It.Lost)) : null);

    private MarkupString Complete(string key) => All(
        say.Line(key, say.Number(It.Begin), say.Number(It.End - 1), say.Number(It.Heads)),
        It.Nonconforming > 0 ? say.Line("verdict.says-nonconforming", say.Number(It.Nonconforming)) : null);

    private MarkupString Entries() => say.Count("verdict.entries", It.Shown);

    private string Day(string moment) => DateTimeOffset.TryParse(
        moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? say.Moment(at) : moment;

    private static MarkupString All(params MarkupString?[] lines) =>
        new(string.Join(' ', lines.OfType<MarkupString>().Select(line => line.Value)));
}
