-- Appeals and who takes part in resolving them: policy 5.2.
create table views.appeals (
    appeal_id   uuid        not null constraint appeals_pkey primary key,
    subject_id  uuid        not null,
    kind        text        not null,
    form        text        not null,
    channel     text        not null,
    purpose     text        not null,
    consent_id  uuid,
    opened_at   timestamptz not null,
    recorded_at timestamptz not null,
    recipients  uuid[]      not null,
    position    bigint      not null);

create index appeals_by_subject on views.appeals (subject_id, opened_at desc, position desc);
