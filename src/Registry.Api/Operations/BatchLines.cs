using System.Security.Cryptography;
using System.Text.Json;
using Registry.Domain;
using Registry.Domain.Batches;
using Registry.Domain.Subjects;
using Registry.Keys;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>One person of a batch in a request.</summary>
/// <param name="Whole">Everything about the subject and those linked to it; then no appeals are named.</param>
/// <param name="Appeals">The appeals whose data are to be destroyed.</param>
public sealed record BatchLine(Guid SubjectId, bool Whole = false, IReadOnlyList<Guid>? Appeals = null);

/// <summary>A batch as far as it is about what would happen.</summary>
public sealed record BatchAsked(
    IReadOnlyList<(Guid External, Scope Scope)> Lines, DestructionGround Ground, bool ResolvesBlock)
{
    /// <summary>Ours: what one person can look through, and one append can guard.</summary>
    public const int MostLines = 500;

    /// <summary>Puts what is wrong with the list down; none then.</summary>
    public static BatchAsked? Of(
        IReadOnlyList<BatchLine> members, DestructionGround ground, bool resolvesBlock, FieldErrors errors)
    {
        var lines = new List<(Guid, Scope)>();
        var seen = new HashSet<Guid>();
        foreach (var line in members)
        {
            if (line is null)
                errors.Add("members", "missing");
            else if (!seen.Add(line.SubjectId))
                errors.Add("members", "subject-twice");
            else if (ScopeBody.Of(line.Whole, line.Appeals, errors) is { } scope)
                lines.Add((line.SubjectId, scope));
        }

        return errors.Any ? null : new(lines, ground, resolvesBlock);
    }

    /// <summary>What would happen to each line now. Every stream it reads is one of the states.</summary>
    public async Task<BatchShown> Foresee(States states, DateTimeOffset now, CancellationToken ct)
    {
        var shown = new List<ShownLine>();
        foreach (var (external, scope) in Lines)
        {
            var (found, refusal) = await Desk.Resolve(states, external, ct);
            var foreseen = found is { } id
                ? await Foresee(states, id, scope, now, ct)
                : Foreseen.No(default, refusal!);
            shown.Add(new(
                external, found ?? default, scope, foreseen,
                [.. foreseen.Reached.Select(reached => states.VersionOf(reached.Value))]));
        }

        return new(shown, Hash(shown));
    }

    private async Task<Foreseen> Foresee(
        States states, SubjectId id, Scope scope, DateTimeOffset now, CancellationToken ct)
    {
        var subject = await states.Subject(id, ct);
        var others = scope.Whole ? await Linked.Of(states, id, subject, default, ct) : NoOthers;
        return Foreseen.Of(id, BatchOrder.Of(scope, Ground, ResolvesBlock), subject, others, now);
    }

    private static readonly Dictionary<SubjectId, Subject> NoOthers = [];

    private string Hash(IEnumerable<ShownLine> shown) =>
        HashOf(Ground, ResolvesBlock, [.. shown.Select(line => line.Canonical)]);

    /// <summary>
    /// SHA-256 of the RFC 8785 form of what is shown: any event of a person it reaches makes it another.
    /// </summary>
    internal static string HashOf(DestructionGround ground, bool resolvesBlock, IReadOnlyList<CanonicalLine> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Jcs.Canonical(
            JsonSerializer.SerializeToUtf8Bytes(new Canonical(ground, resolvesBlock, lines), ApiJson.Options))));

    private sealed record Canonical(DestructionGround Ground, bool ResolvesBlock, IReadOnlyList<CanonicalLine> Lines);
}

/// <summary>What a batch would do, and the hash two people mean it by.</summary>
public sealed record BatchShown(IReadOnlyList<ShownLine> Lines, string Hash);

/// <param name="External">The id the caller gave.</param>
/// <param name="Versions">Of the streams of everybody it reaches, in their order.</param>
public sealed record ShownLine(
    Guid External, SubjectId SubjectId, Scope Scope, Foreseen Foreseen, IReadOnlyList<long> Versions)
{
    internal CanonicalLine Canonical => new(
        External, Scope.Whole, Scope.Matters, Foreseen.Refusal?.Code, Foreseen.Slices.Count, Foreseen.Categories,
        Versions);
}

internal sealed record CanonicalLine(
    Guid SubjectId, bool Whole, IReadOnlyList<Guid> Appeals, string? Refusal, int Slices, CategorySet Categories,
    IReadOnlyList<long> Versions);
