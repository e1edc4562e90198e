-- What is derived from the log, and the messages that leave with it. The schema itself is there already: it holds the
-- list of scripts that were run.
alter default privileges in schema views grant select, insert, update, delete on tables to registry_service;
grant usage on schema views to registry_service;
grant select on views.schema_versions to registry_service;

create table views.outbox (
    id          uuid        not null constraint outbox_pkey primary key,
    kind        text        not null,
    due_at      timestamptz not null,
    taken_until timestamptz,
    attempt     int         not null default 0,
    body        jsonb       not null);

create index outbox_due on views.outbox (due_at);
