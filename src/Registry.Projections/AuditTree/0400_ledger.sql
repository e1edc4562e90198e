-- The tree over all events: docs/decisions/0036-one-leader-grows-the-tree.md. Only what is published stands here, and
-- all of one checkpoint was written in one transaction, so a copy of the database from any moment holds a whole tree.
-- Nothing per event; nothing is ever changed or taken away but the lease.
create schema ledger;

-- One row: who may grow the tree, and until when. A term is given once.
create table ledger.lead (
    is_one boolean     not null default true constraint lead_pkey primary key constraint lead_is_one check (is_one),
    term   bigint      not null,
    holder uuid        not null,
    until  timestamptz not null);

insert into ledger.lead (term, holder, until) values (0, '00000000-0000-0000-0000-000000000000', '-infinity');

-- Tiles of 256 hashes; a partial one is made of what is below it. root: of the tile, a hash of the one above.
create table ledger.tiles (
    level  smallint not null,
    number bigint   not null,
    root   bytea    not null constraint tiles_root check (length(root) = 32),
    hashes bytea    not null constraint tiles_hashes check (length(hashes) = 8192),
    constraint tiles_pkey primary key (level, number));

-- Where to begin to read for 256 leaves. after: position of the last event before them, 0 if there is none.
create table ledger.bundles (
    number      bigint      not null constraint bundles_pkey primary key,
    after       bigint      not null,
    recorded_at timestamptz not null);

create index bundles_after on ledger.bundles (after, number);
create index bundles_recorded on ledger.bundles (recorded_at, number);

-- position: of the last event among the leaves, 0 if there is none. note: with the lines of the log and of the mirror.
create table ledger.checkpoints (
    size     bigint      not null constraint checkpoints_pkey primary key,
    root     bytea       not null constraint checkpoints_root check (length(root) = 32),
    position bigint      not null,
    note     bytea       not null,
    term     bigint      not null,
    at       timestamptz not null default clock_timestamp());

create index checkpoints_position on ledger.checkpoints (position);

-- Leaves whose bodies a restored database does not have; their entries came back from the mirror.
create table ledger.losses (
    first_index bigint      not null constraint losses_pkey primary key,
    count       bigint      not null constraint losses_count check (count > 0),
    at          timestamptz not null default clock_timestamp());

create table ledger.lost_entries (
    index bigint not null constraint lost_entries_pkey primary key,
    entry bytea  not null);

-- First statement of every write of a leader, in the same transaction and the same round trip. Whoever was replaced is
-- refused, however long it slept; whoever takes over waits for a write that is under way.
create function ledger.require_lead(its_term bigint, its_size bigint) returns void
language plpgsql as $body$
begin
    perform from ledger.lead where term = its_term for share;
    if not found then
        raise exception 'another leads' using errcode = 'RL001';
    end if;
    if its_size <> coalesce((select max(c.size) from ledger.checkpoints c), -1) then
        raise exception 'the tree has moved' using errcode = 'RL001';
    end if;
end $body$;

revoke all on function ledger.require_lead from public;
grant usage on schema ledger to registry_service;
grant execute on function ledger.require_lead to registry_service;
grant select, update on ledger.lead to registry_service;
grant select, insert on ledger.tiles, ledger.bundles, ledger.checkpoints, ledger.losses, ledger.lost_entries
    to registry_service;
