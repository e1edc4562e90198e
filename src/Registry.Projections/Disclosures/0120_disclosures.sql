-- The record of disclosures: one row for each, never changed.
create table views.disclosures (
    position       bigint      not null constraint disclosures_pkey primary key,
    event_id       uuid        not null,
    subject_id     uuid        not null,
    recipient_id   uuid        not null,
    appeal_id      uuid,
    consent_id     uuid,
    purpose        text        not null,
    ground         text        not null,
    categories     text[]      not null,
    channel        text        not null,
    medium         text        not null,
    automated      boolean     not null,
    door           text        not null,
    policy_version int         not null,
    language       text        not null,
    actor          uuid        not null,
    source         uuid        not null,
    on_behalf_of   uuid,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    findings       text[]      not null);

create index disclosures_by_subject on views.disclosures (subject_id, occurred_at desc, position desc);
create index disclosures_by_recipient on views.disclosures (recipient_id, occurred_at desc, position desc);
create index disclosures_by_period on views.disclosures (occurred_at desc, position desc);
create index disclosures_with_findings on views.disclosures (occurred_at desc, position desc)
 where cardinality(findings) > 0;
