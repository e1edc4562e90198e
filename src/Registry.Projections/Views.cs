using Registry.Projections.Accesses;
using Registry.Projections.Appeals;
using Registry.Projections.Collections;
using Registry.Projections.Consents;
using Registry.Projections.Disclosures;
using Registry.Projections.Disseminations;
using Registry.Projections.Extracts;
using Registry.Projections.Operations;
using Registry.Projections.Recipients;
using Registry.Projections.Refusals;
using Registry.Projections.Sources;
using Registry.Projections.Subjects;
using Registry.Projections.Withheld;

namespace Registry.Projections;

/// <summary>Every view there is, and where they live.</summary>
public static class Views
{
    public const string Schema = "views";

    public static IReadOnlyList<Projection> All { get; } =
    [
        SubjectViews.Projection, DisclosureRow.Projection, RefusalRow.Projection, AccessRow.Projection,
        RecipientRow.Projection, AppealRow.Projection, SourceViews.Projection, OperationRow.Projection,
        ConsentRow.Projection, CollectionRow.Projection, DisseminationRow.Projection,
        WithheldRow.Projection, ExtractRow.Projection,
    ];
}
