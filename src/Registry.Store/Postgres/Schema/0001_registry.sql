-- The log in the storage format of Marten 9.29 (Guid streams, single tenant, default aliases), described column by
-- column in our own words: docs/decisions/0002-one-order.md. Columns, keys and indexes here are Marten's and no others.
create schema registry;

create table registry.mt_streams (
    id          uuid        not null constraint pkey_mt_streams_id primary key,
    type        varchar,
    version     bigint,
    timestamp   timestamptz not null default now(),
    created     timestamptz not null default now(),
    tenant_id   varchar     default '*DEFAULT*',
    is_archived boolean     default false);

-- A stream's row changes with each append and no index changes with it: room on its page keeps the update there.
alter table registry.mt_streams set (fillfactor = 70);

create table registry.mt_events (
    seq_id         bigint       not null constraint pkey_mt_events_seq_id primary key,
    id             uuid         not null,
    stream_id      uuid         constraint fkey_mt_events_stream_id
                                references registry.mt_streams (id) on delete cascade,
    version        bigint       not null,
    data           jsonb        not null,
    type           varchar(500) not null,
    timestamp      timestamptz  not null default now(),
    tenant_id      varchar      default '*DEFAULT*',
    mt_dotnet_type varchar,
    is_archived    boolean      default false,
    bdata          bytea);

create unique index pk_mt_events_stream_and_version on registry.mt_events (stream_id, version);
create unique index idx_mt_events_event_id on registry.mt_events (id);

-- Not a column default: whoever inserts draws its numbers under the log's lock.
create sequence registry.mt_events_sequence start 1 cache 1 owned by registry.mt_events.seq_id;

create table registry.mt_event_progression (
    name         varchar     not null constraint pk_mt_event_progression primary key,
    last_seq_id  bigint,
    last_updated timestamptz default transaction_timestamp());

create table registry.mt_high_water_skips (
    ending_sequence   bigint      not null constraint pkey_mt_high_water_skips_ending_sequence primary key,
    starting_sequence bigint      not null,
    timestamp         timestamptz default now());

grant usage on schema registry to registry_service;
grant select, insert on registry.mt_events to registry_service;
grant select, insert, update on registry.mt_streams to registry_service;
grant usage, select on sequence registry.mt_events_sequence to registry_service;
grant select, insert, update, delete on registry.mt_event_progression to registry_service;
grant select, insert on registry.mt_high_water_skips to registry_service;
