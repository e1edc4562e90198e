-- Consents by kind, never merged into one flag: policy 4.1, 5.1; Law 94-V arts 7, 8. Whether one counts is a function
-- of time, so that is not a column.
create table views.consents (
    consent_id   uuid        not null constraint consents_pkey primary key,
    subject_id   uuid        not null,
    appeal_id    uuid,
    kind         text        not null,
    scopes       text[]      not null,
    purpose      text        not null,
    categories   text[]      not null,
    missing      text[]      not null,
    given_at     timestamptz not null,
    until        timestamptz,
    withdrawn_at timestamptz,
    recorded_at  timestamptz not null,
    position     bigint      not null);

create index consents_by_subject on views.consents (subject_id, given_at desc, position desc);
create index consents_by_kind on views.consents (kind, given_at desc, position desc);
create index consents_by_period on views.consents (given_at desc, position desc);
create index consents_withdrawn on views.consents (withdrawn_at) where withdrawn_at is not null;

-- Withdrawals that the centre did not accept: one row for each, never changed.
create table views.withdrawal_refusals (
    position   bigint      not null constraint withdrawal_refusals_pkey primary key,
    consent_id uuid        not null,
    because    text        not null,
    actor      uuid        not null,
    refused_at timestamptz not null);

create index withdrawal_refusals_by_consent on views.withdrawal_refusals (consent_id, position);
create index withdrawal_refusals_by_period on views.withdrawal_refusals (refused_at);
