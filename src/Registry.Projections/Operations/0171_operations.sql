-- Every operation on a person's data, one row for each event of the subject's stream and of its access journal, and of
-- reports that no subject's stream could hold. Never changed.
create table views.operations (
    position    bigint      not null constraint operations_pkey primary key,
    event_id    uuid        not null,
    subject_id  uuid,
    fact        text        not null,
    operation   text        not null,
    purpose     text        not null,
    ground      text        not null,
    matter      uuid,
    categories  text[]      not null,
    door        text        not null,
    actor       uuid        not null,
    source      uuid        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    findings    text[]      not null);

create index operations_by_subject on views.operations (subject_id, occurred_at desc, position desc);
create index operations_by_period on views.operations (occurred_at desc, position desc);
create index operations_with_findings on views.operations (occurred_at desc, position desc)
 where cardinality(findings) > 0;
