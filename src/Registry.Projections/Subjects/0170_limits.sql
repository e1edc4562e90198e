-- What limits a subject's data beside blocks: restrictions, holds and deletions. Codes and random ids only.
create table views.limits (
    limit_id   uuid        not null constraint limits_pkey primary key,
    subject_id uuid        not null,
    kind       text        not null constraint limits_kind check (kind in ('restricted', 'held', 'deleted')),
    whole      boolean     not null,
    matters    uuid[]      not null,
    since      timestamptz not null,
    until      timestamptz,
    lifted_at  timestamptz,
    constraint limits_term check ((kind = 'restricted') = (until is not null)));

create index limits_by_subject on views.limits (subject_id);
