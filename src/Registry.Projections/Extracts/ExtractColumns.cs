using Npgsql;

namespace Registry.Projections.Extracts;

/// <summary>The columns of the view of extracts, in their order, and a row from them.</summary>
internal static class ExtractColumns
{
    /// <summary>Where the columns of the second part begin.</summary>
    private const int Made = 26;

    public static Columns<ExtractRow> All { get; } = new Columns<ExtractRow>()
        .Uuid("extract_id", row => row.ExtractId)
        .Text("state", row => row.State)
        .Text("kind", row => row.Asked.Kind)
        .Uuid("receiver_id", row => row.Asked.ReceiverId)
        .Uuid("login", row => row.Asked.Login)
        .Uuid("subject_id", row => row.Asked.SubjectId)
        .Time("period_from", row => row.Asked.From)
        .Time("period_to", row => row.Asked.To)
        .Texts("types", row => row.Asked.Types)
        .Uuids("recipients", row => row.Asked.Recipients)
        .Texts("purposes", row => row.Asked.Purposes)
        .Texts("grounds", row => row.Asked.Grounds)
        .Texts("categories", row => row.Asked.Categories)
        .Date("occurred_from", row => row.Asked.OccurredFrom)
        .Date("occurred_to", row => row.Asked.OccurredTo)
        .Uuid("appeal_id", row => row.Asked.AppealId)
        .Uuid("actor_id", row => row.Asked.ActorId)
        .Texts("fields", row => row.Asked.Fields)
        .Text("language", row => row.Asked.Language)
        .Text("purpose", row => row.Purpose)
        .Text("ground", row => row.Ground)
        .Uuid("asked_by", row => row.AskedBy)
        .Time("asked_at", row => row.AskedAt)
        .Uuid("decided_by", row => row.DecidedBy)
        .Time("decided_at", row => row.DecidedAt)
        .Text("failure", row => row.Failure)
        .Time("issued_at", row => row.Made?.IssuedAt)
        .Text("sha256", row => row.Made?.Sha256)
        .Bigint("length", row => row.Made?.Length)
        .Bigint("tree_begin", row => row.Made?.Begin)
        .Bigint("tree_end", row => row.Made?.End)
        .Bigint("shown", row => row.Made?.Shown)
        .Time("expires_at", row => row.Made?.ExpiresAt)
        .Number("handed_over", row => row.HandedOver)
        .Time("handed_over_at", row => row.HandedOverAt)
        .Time("ended_at", row => row.EndedAt)
        .Bigint("position", row => row.Position);

    public static ExtractRow Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetString(1), AskedOf(reader), reader.GetString(19), reader.GetString(20),
        reader.GetGuid(21), reader.Time(22), reader.MaybeGuid(23), reader.MaybeTime(24), reader.MaybeText(25),
        reader.IsDBNull(Made) ? null : MadeOf(reader), reader.GetInt32(33), reader.MaybeTime(34), reader.MaybeTime(35),
        reader.GetInt64(36));

    private static AskedRow AskedOf(NpgsqlDataReader reader) => new(
        reader.GetString(2), reader.MaybeGuid(3), reader.MaybeGuid(4), reader.MaybeGuid(5), reader.MaybeTime(6),
        reader.MaybeTime(7), reader.Texts(8), reader.Guids(9), reader.Texts(10), reader.Texts(11), reader.Texts(12),
        reader.MaybeDate(13), reader.MaybeDate(14), reader.MaybeGuid(15), reader.MaybeGuid(16), reader.Texts(17),
        reader.GetString(18));

    private static MadeRow MadeOf(NpgsqlDataReader reader) => new(
        reader.Time(Made), reader.GetString(27), reader.GetInt64(28), reader.GetInt64(29), reader.GetInt64(30),
        reader.GetInt64(31), reader.Time(32));
}
