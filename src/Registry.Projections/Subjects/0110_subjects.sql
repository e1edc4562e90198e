-- The current view of each subject: policy 5 and 6. Codes and random ids only, no value, open or closed.
-- A subject's row changes with every event of its stream and no index changes with it: room on its page keeps it there.
create table views.subjects (
    subject_id    uuid        not null constraint subjects_pkey primary key,
    category      text        not null,
    state         text        not null constraint subjects_state check (state in ('active', 'blocked', 'destroyed')),
    blocks        uuid[]      not null,
    links         uuid[]      not null,
    registered_at timestamptz not null,
    destroyed_at  timestamptz,
    last_position bigint      not null,
    constraint subjects_destroyed check ((state = 'destroyed') = (destroyed_at is not null)),
    constraint subjects_blocked check ((state = 'blocked') = (cardinality(blocks) > 0)))
    with (fillfactor = 70);

create table views.holdings (
    slice_id     uuid        not null constraint holdings_pkey primary key,
    subject_id   uuid        not null,
    purpose      text        not null,
    matter       uuid,
    generation   int         not null constraint holdings_generation check (generation > 0),
    categories   text[]      not null,
    fields       text[]      not null,
    state        text        not null constraint holdings_state check (state in ('active', 'destroyed')),
    opened_at    timestamptz not null,
    destroyed_at timestamptz,
    constraint holdings_destroyed check ((state = 'destroyed') = (destroyed_at is not null)));

create index holdings_by_subject on views.holdings (subject_id);

create table views.blocks (
    block_id   uuid        not null constraint blocks_pkey primary key,
    subject_id uuid        not null,
    whole      boolean     not null,
    matters    uuid[]      not null,
    blocked_at timestamptz not null,
    lifted_at  timestamptz);

create index blocks_by_subject on views.blocks (subject_id);

create table views.proposals (
    proposal_id        uuid        not null constraint proposals_pkey primary key,
    subject_id         uuid        not null,
    action             text        not null,
    whole              boolean     not null,
    matters            uuid[]      not null,
    destruction_ground text,
    block_id           uuid,
    other_id           uuid,
    resolves_block     boolean     not null,
    proposed_by        uuid        not null,
    proposed_at        timestamptz not null,
    state              text        not null constraint proposals_state check (state in ('open', 'approved', 'declined')),
    decided_by         uuid,
    decided_at         timestamptz,
    position           bigint      not null,
    constraint proposals_decided check ((state = 'open') = (decided_at is null)
                                    and (state = 'open') = (decided_by is null)));

create index proposals_by_subject on views.proposals (subject_id);
create index proposals_open on views.proposals (position) where state = 'open';
