-- Keys that seal, ways to find, names that callers hold: docs/decisions/0020-keys-and-destruction.md.
-- Nothing here opens without an epoch's key, which is never in a database.
create schema keys;

-- Only an open epoch may wrap anything fresh.
create table keys.epochs (
    number int  not null constraint epochs_pkey primary key,
    state  text not null constraint epochs_state check (state in ('open', 'closing', 'retired', 'destroyed')));

-- A destroyed key has no material; its row stays for ever, so that it cannot be minted again.
create table keys.slice_keys (
    id           uuid not null constraint slice_keys_pkey primary key,
    epoch        int  not null,
    wrapped      bytea,
    destroyed_at timestamptz,
    constraint slice_keys_state check ((wrapped is null) = (destroyed_at is not null)));

create index slice_keys_live_epoch on keys.slice_keys (epoch) where wrapped is not null;

create table keys.index_rows (
    tag         bytea   not null,
    key_id      uuid    not null,
    epoch       int     not null,
    box         bytea   not null,
    identifying boolean not null);

create unique index index_rows_identifying on keys.index_rows (tag) where identifying;
create index index_rows_tag on keys.index_rows (tag);
create index index_rows_key on keys.index_rows (key_id);

-- A forgotten name keeps its id and the moment, for the answer "gone"; nothing leads on from it.
create table keys.names (
    id           uuid not null constraint names_pkey primary key,
    epoch        int  not null,
    box          bytea,
    stream_tag   bytea,
    forgotten_at timestamptz,
    constraint names_state check ((box is null) = (forgotten_at is not null)
                              and (stream_tag is null) = (forgotten_at is not null)));

create unique index names_stream_tag on keys.names (stream_tag) where stream_tag is not null;

grant usage on schema keys to registry_service;
grant select on keys.epochs to registry_service;
grant select, insert, update on keys.slice_keys, keys.names to registry_service;
grant select, insert, delete on keys.index_rows to registry_service;
