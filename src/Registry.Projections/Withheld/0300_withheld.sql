-- Disclosures that an order forbids to tell the person of: nothing about the person reads this table.
create table views.withheld (
    withheld_id  uuid        not null constraint withheld_pkey primary key,
    subject_id   uuid        not null,
    appeal_id    uuid,
    recipient_id uuid        not null,
    purpose      text        not null,
    ground       text        not null,
    categories   text[]      not null,
    until        timestamptz not null,
    state        text        not null
                 constraint withheld_state check (state in ('proposed', 'standing', 'released', 'declined')),
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    released_by  uuid,
    released_at  timestamptz,
    position     bigint      not null,
    constraint withheld_decided check ((state = 'proposed') = (decided_at is null)
                                   and (decided_by is null) = (decided_at is null)),
    constraint withheld_released check ((state = 'released') = (released_at is not null)
                                    and (released_by is null) = (released_at is null)));

create index withheld_newest on views.withheld (position desc);

-- An entry that was withheld from the person says until when.
alter table views.disclosures add column withheld_until timestamptz;
