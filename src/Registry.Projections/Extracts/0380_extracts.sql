-- Extracts of the log: what was asked for, by whom, and how it stands. No word of anybody, and no value.
create table views.extracts (
    extract_id    uuid        not null constraint extracts_pkey primary key,
    kind          text        not null constraint extracts_kind check (kind in ('range', 'person')),
    state         text        not null
                  constraint extracts_state check (state in
                      ('asked', 'approved', 'declined', 'failed', 'issued', 'expired', 'destroyed')),
    receiver_id   uuid,
    login         uuid,
    subject_id    uuid,
    period_from   timestamptz,
    period_to     timestamptz,
    types         text[]      not null,
    recipients    uuid[]      not null,
    purposes      text[]      not null,
    grounds       text[]      not null,
    categories    text[]      not null,
    occurred_from date,
    occurred_to   date,
    appeal_id     uuid,
    actor_id      uuid,
    fields        text[]      not null,
    language      text        not null,
    purpose       text        not null,
    ground        text        not null,
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    decided_by    uuid,
    decided_at    timestamptz,
    failure       text,
    issued_at     timestamptz,
    sha256        text,
    length        bigint,
    tree_begin    bigint,
    tree_end      bigint,
    shown         bigint,
    expires_at    timestamptz,
    handed_over   int         not null,
    handed_over_at timestamptz,
    ended_at      timestamptz,
    position      bigint      not null,
    constraint extracts_decided check ((state = 'asked') = (decided_at is null)
                                   and (decided_by is null) = (decided_at is null)),
    constraint extracts_failed check ((state = 'failed') = (failure is not null)),
    constraint extracts_issued check ((state in ('issued', 'expired', 'destroyed')) = (issued_at is not null)),
    constraint extracts_ended check ((state in ('failed', 'expired', 'destroyed')) = (ended_at is not null)));

create index extracts_newest on views.extracts (position desc);
create index extracts_by_login on views.extracts (login, position desc) where login is not null;

-- An extract that was issued is a disclosure to its receiver.
alter table views.disclosures add column extract_id uuid;
