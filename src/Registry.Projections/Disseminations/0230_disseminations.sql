-- Data made public: there is no recipient, so this is not the record of disclosures. Policy 1.3; Law 94-V art. 7(6).
create table views.disseminations (
    position    bigint      not null constraint disseminations_pkey primary key,
    event_id    uuid        not null,
    subject_id  uuid        not null,
    appeal_id   uuid        not null,
    consent_id  uuid,
    purpose     text        not null,
    ground      text        not null,
    categories  text[]      not null,
    channel     text        not null,
    actor       uuid        not null,
    source      uuid        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null);

create index disseminations_by_subject on views.disseminations (subject_id, occurred_at desc, position desc);
create index disseminations_by_period on views.disseminations (occurred_at desc, position desc);
