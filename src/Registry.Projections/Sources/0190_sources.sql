-- Who tells the registry what it does: design section 5, coverage. Their names are sealed and not here.
-- A source that nobody registered has a row, too, from its first operation on.
create table views.sources (
    source_id          uuid        not null constraint sources_pkey primary key,
    silent_after_hours int,
    operations         text[]      not null,
    registered_at      timestamptz,
    expected_from      date,
    retired_from       timestamptz,
    expected_until     date,
    first_told_at      timestamptz,
    last_told_at       timestamptz,
    event_id           uuid,
    constraint sources_registered check ((registered_at is null) = (event_id is null)),
    constraint sources_retired check ((retired_from is null) = (expected_until is null)));

-- What a source told and what it declared, a row for each day in Astana; counts by code of the operation.
-- recorded_then: what was recorded of the day when a declaration of the running day came; it is compared with that.
create table views.source_days (
    source_day_id uuid        not null constraint source_days_pkey primary key,
    source_id     uuid        not null,
    occurred_on   date        not null,
    recorded      jsonb       not null,
    refused       jsonb       not null,
    declared      jsonb,
    recorded_then jsonb,
    declared_at   timestamptz,
    declarations  int         not null,
    differs       boolean     not null,
    constraint source_days_declared check ((declared is null) = (declared_at is null)),
    constraint source_days_so_far check (recorded_then is null or declared is not null));

create index source_days_by_source on views.source_days (source_id, occurred_on);
create index source_days_that_differ on views.source_days (source_id, occurred_on) where differs;
