using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Projections.Subjects;

/// <summary>One slice of a subject's data: what is held in it, never the values.</summary>
/// <param name="Categories">Of a destroyed slice: what was held in it.</param>
/// <param name="Fields">Codes. Of a destroyed slice: what was held in it.</param>
/// <param name="OpenedAt">When the first fact about it happened.</param>
public sealed record HoldingRow(
    Guid SliceId,
    Guid SubjectId,
    string Purpose,
    Guid? Matter,
    int Generation,
    ValueList<string> Categories,
    ValueList<string> Fields,
    string State,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DestroyedAt)
{
    public const string Active = "active";
    public const string Destroyed = "destroyed";

    public static Table<HoldingRow> Table { get; } = new(
        "holdings",
        "slice_id",
        new Columns<HoldingRow>()
            .Uuid("slice_id", row => row.SliceId)
            .Uuid("subject_id", row => row.SubjectId)
            .Text("purpose", row => row.Purpose)
            .Uuid("matter", row => row.Matter)
            .Number("generation", row => row.Generation)
            .Texts("categories", row => row.Categories)
            .Texts("fields", row => row.Fields)
            .Text("state", row => row.State)
            .Time("opened_at", row => row.OpenedAt)
            .Time("destroyed_at", row => row.DestroyedAt),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.MaybeGuid(3), reader.GetInt32(4),
            reader.Texts(5), reader.Texts(6), reader.GetString(7), reader.Time(8), reader.MaybeTime(9)),
        Of);

    public static IReadOnlyList<Change<HoldingRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        PersonalDataCollected { Accounting: { } accounting } collected =>
            [Hold(recorded, collected.Personal.Slice, collected.Personal.Fields), Hold(recorded, accounting, [])],
        PersonalDataCorrected corrected =>
        [
            Lose(recorded, corrected.Replaced),
            Hold(recorded, corrected.Personal.Slice, corrected.Personal.Fields),
        ],
        PersonalDataDestroyed destroyed => [.. destroyed.Slices.Select(slice => Lose(recorded, slice))],
        SubjectEvent and ICarryPersonal { Personal: var personal } => [Hold(recorded, personal.Slice, personal.Fields)],
        _ => [],
    };

    private static Change<HoldingRow> Hold(Recorded recorded, Slice slice, IEnumerable<string> fields) =>
        Change.To<HoldingRow>(slice.SliceId.Value, row => (row ?? New(recorded, slice)).With(fields, recorded));

    private static Change<HoldingRow> Lose(Recorded recorded, SliceId slice) => Change.To<HoldingRow>(
        slice.Value,
        row => row?.OfStream(recorded) is { State: Active } living
            ? living with { State = Destroyed, DestroyedAt = recorded.Fact.Circumstances.OccurredAt }
            : throw CorruptStreamException.Of((object?)row ?? slice, recorded.Fact));

    private static HoldingRow New(Recorded recorded, Slice slice) => new(
        slice.SliceId.Value, recorded.Stream, slice.Purpose, slice.Matter, slice.Generation,
        ValueList.Of<string>(), ValueList.Of<string>(), Active, recorded.Fact.Circumstances.OccurredAt, null);

    private HoldingRow With(IEnumerable<string> more, Recorded recorded)
    {
        if (OfStream(recorded) is null || State != Active)
            throw CorruptStreamException.Of(this, recorded.Fact);
        var fields = ValueList.Of(Fields.Union(more, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return this with { Fields = fields, Categories = ValueList.Of(CategoriesOf(fields)) };
    }

    private HoldingRow? OfStream(Recorded recorded) => SubjectId == recorded.Stream ? this : null;

    private static CategorySet CategoriesOf(IEnumerable<string> fields) =>
        CategorySet.Of(fields.Select(code => Field.All[code].Category).Where(category => category.Length > 0));
}
