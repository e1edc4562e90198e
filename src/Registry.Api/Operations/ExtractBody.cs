using System.ComponentModel.DataAnnotations;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Store.Codec;

namespace Registry.Api.Operations;

/// <summary>Of when things were recorded, not of when they happened.</summary>
/// <param name="From">RFC 3339 with offset, included.</param>
/// <param name="To">RFC 3339 with offset, not included; no later than now.</param>
public sealed record PeriodBody(DateTimeOffset From, DateTimeOffset To);

/// <summary>An entry is shown whole if it matches every member that is given, by one of its codes.</summary>
/// <param name="Types">Types of events, for instance <c>disclosure_recorded</c>.</param>
/// <param name="OccurredFrom">A day in UTC, included.</param>
/// <param name="OccurredTo">A day in UTC, included.</param>
public sealed record ExtractFilterBody(
    [property: MinLength(1), MaxLength(100)] IReadOnlyList<string>? Types = null,
    [property: MinLength(1), MaxLength(100)] IReadOnlyList<Guid>? Recipients = null,
    [property: MinLength(1), MaxLength(100)] IReadOnlyList<string>? Purposes = null,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<LegalGround>? Grounds = null,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<string>? Categories = null,
    DateOnly? OccurredFrom = null,
    DateOnly? OccurredTo = null);

/// <summary>One of the two.</summary>
/// <param name="ActorId">An employee or a system, as entries name them.</param>
public sealed record NarrowedBody(Guid? AppealId = null, Guid? ActorId = null);

/// <summary>What is asked for in a request to what the rules judge.</summary>
internal static class ExtractBody
{
    /// <returns>None if its form is wrong; the errors are put down then. The subject is named later.</returns>
    public static ExtractQuery? Of(AskForExtractEndpoint.Request request, Call call)
    {
        Judge(request, call.Errors);
        Judge(request.Filter ?? new(), call);
        return call.Errors.Any ? null : new(
            request.Kind,
            request.Period is { } period ? new(period.From, period.To) : null,
            request.Kind == ExtractKind.Range ? Filter(request.Filter ?? new()) : null,
            request.Narrowed is { } narrowed
                ? new(
                    narrowed.AppealId is { } appeal ? new AppealId(appeal) : null,
                    narrowed.ActorId is { } actor ? new ActorId(actor) : null)
                : null,
            null,
            ValueList.Of(request.Fields ?? []),
            request.RecipientId is { } recipient ? new RecipientId(recipient) : null,
            request.RecipientLogin is { } login ? call.Caller.Employee(login, call.EventIds) : null,
            request.Language ?? request.Circumstances.Language);
    }

    private static void Judge(AskForExtractEndpoint.Request it, FieldErrors errors)
    {
        var range = it.Kind == ExtractKind.Range;
        foreach (var (member, value) in new (string, object?)[]
        {
            ("period", it.Period), ("filter", it.Filter), ("narrowed", it.Narrowed),
        })
            if (!range && value is not null)
                errors.Add(member, "of-a-range-only");
        if (range && it.Period is null)
            errors.Add("period", "missing");
        if (range != it.SubjectId is null)
            errors.Add("subjectId", range ? "of-a-person-only" : "missing");
        if (it.Narrowed is { } narrowed && narrowed.AppealId is null == narrowed.ActorId is null)
            errors.Add("narrowed", "name-an-appeal-or-an-actor");
        if (it.RecipientLogin is not null && it.RecipientId is null)
            errors.Add("recipientLogin", "without-a-recipient");
        var fields = it.Fields ?? [];
        if (fields.Any(code => code is null || !Field.All.ContainsKey(code)))
            errors.Add("fields", "unknown-field");
        else if (fields.Distinct().Count() < fields.Count)
            errors.Add("fields", "field-twice");
    }

    private static void Judge(ExtractFilterBody it, Call call)
    {
        if ((it.Types ?? []).Any(type => type is null || !EventTypes.ByAlias.ContainsKey(type)))
            call.Errors.Add("filter.types", "unknown-type");
        if ((it.Purposes ?? []).Any(code => code is null || call.Desk.Centre.Catalogue.Purpose(code) is null))
            call.Errors.Add("filter.purposes", "unknown-purpose");
        if ((it.Categories ?? []).Any(code => code is null || !Codes.IsCategory(code)))
            call.Errors.Add("filter.categories", "unknown-category");
        if (it.OccurredFrom > it.OccurredTo)
            call.Errors.Add("filter.occurredTo", "range");
    }

    private static ExtractFilter Filter(ExtractFilterBody it) => new(
        ValueList.Of(it.Types ?? []),
        ValueList.Of((it.Recipients ?? []).Select(id => new RecipientId(id))),
        ValueList.Of(it.Purposes ?? []),
        ValueList.Of(it.Grounds ?? []),
        CategorySet.Of(it.Categories ?? []),
        it.OccurredFrom,
        it.OccurredTo);
}
