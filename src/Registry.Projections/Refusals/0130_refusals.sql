-- Operations that a rule said no to: a row for each operation, however often it was asked for.
create table views.refusals (
    stream         uuid        not null constraint refusals_pkey primary key,
    code           text        not null,
    article        text        not null,
    operation      text        not null,
    purpose        text        not null,
    ground         text        not null,
    subject_id     uuid,
    recipient_id   uuid,
    categories     text[]      not null,
    channel        text        not null,
    actor          uuid        not null,
    source         uuid        not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    times          int         not null constraint refusals_times check (times > 0),
    first_position bigint      not null,
    last_position  bigint      not null);

create unique index refusals_newest on views.refusals (first_position desc);
create index refusals_by_subject on views.refusals (subject_id, first_position desc) where subject_id is not null;
