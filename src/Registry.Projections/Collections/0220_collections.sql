-- Collections by what made them lawful: one row for each, never changed. Policy 4.1; Law 94-V arts 7, 9.
create table views.collections (
    position    bigint      not null constraint collections_pkey primary key,
    subject_id  uuid        not null,
    appeal_id   uuid,
    consent_id  uuid,
    ground      text        not null,
    occurred_at timestamptz not null);

create index collections_by_period on views.collections (occurred_at);
