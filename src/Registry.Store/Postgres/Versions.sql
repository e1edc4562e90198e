-- The list of scripts that were run. The lock (7206, until commit) makes nodes that start together run each once.
select pg_advisory_xact_lock(7206);

create schema if not exists views;

create table if not exists views.schema_versions (
    name   text        not null constraint schema_versions_pkey primary key,
    sha256 text        not null,
    run_at timestamptz not null default now());
