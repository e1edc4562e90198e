-- Who was shown values of a person, and why: one row for each time, never changed.
create table views.accesses (
    position    bigint      not null constraint accesses_pkey primary key,
    subject_id  uuid        not null,
    categories  text[]      not null,
    slices      uuid[]      not null,
    actor       uuid        not null,
    source      uuid        not null,
    purpose     text        not null,
    ground      text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null);

create index accesses_by_subject on views.accesses (subject_id, occurred_at desc, position desc);
create index accesses_by_actor on views.accesses (actor, occurred_at desc, position desc);
