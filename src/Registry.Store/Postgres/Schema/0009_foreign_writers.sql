-- The one order holds for writers that do not know of it, a real Marten beside the service say: docs/engines.md.
-- Whoever inserts events or touches a stream's row holds the log's lock (7205) from before, until its end; its numbers
-- lie above all that was committed when it got the lock, and the moment it got it is when its events were recorded,
-- whatever its own clock says. Our own appends hold the lock already and see to both themselves: their floor is
-- 'ours'. All of this holds writers that do not know of it; one that means harm sets these settings itself.
create function registry.order_lock() returns trigger language plpgsql as $body$
declare
    top record;
begin
    -- Once a transaction: the lock is kept as long as this setting, and what the transaction inserts itself must not
    -- raise its own floor. Both end with it, or with the savepoint that is rolled back to.
    if coalesce(current_setting('registry.floor', true), '') <> '' then
        return null;
    end if;
    -- A snapshot older than the wait for the lock would not see what was committed meanwhile.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'events are written under READ COMMITTED only' using errcode = '25001';
    end if;
    perform pg_advisory_xact_lock(7205);
    -- A statement of its own: its snapshot is younger than the wait.
    select e.seq_id, e.timestamp into top from registry.mt_events e order by e.seq_id desc limit 1;
    perform set_config('registry.floor', coalesce(top.seq_id, -1)::text, true);
    -- In a form that every DateStyle reads.
    perform set_config('registry.moment', to_char(
        greatest(clock_timestamp(), top.timestamp + interval '1 microsecond') at time zone 'utc',
        'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), true);
    return null;
end $body$;

-- Tombstones are passed over by readers: one may come late.
create function registry.order_event() returns trigger language plpgsql as $body$
begin
    if new.seq_id <= current_setting('registry.floor')::bigint and new.type <> 'tombstone' then
        raise exception 'event number % is not above all committed ones', new.seq_id using errcode = '40001';
    end if;
    new.timestamp := current_setting('registry.moment');
    return new;
end $body$;

create function registry.order_stream() returns trigger language plpgsql as $body$
begin
    new.timestamp := current_setting('registry.moment');
    if tg_op = 'INSERT' then
        new.created := new.timestamp;
    end if;
    return new;
end $body$;

create trigger order_lock before insert on registry.mt_events
    for each statement execute function registry.order_lock();

-- Before a stream's row is locked, or two writers could wait for each other.
create trigger order_lock before insert or update on registry.mt_streams
    for each statement execute function registry.order_lock();

-- By a condition, because for what it passes no function runs.
create trigger order_row before insert on registry.mt_events
    for each row when (current_setting('registry.floor') <> 'ours') execute function registry.order_event();

create trigger order_row before insert or update of version on registry.mt_streams
    for each row when (current_setting('registry.floor') <> 'ours') execute function registry.order_stream();

-- What Marten 9.29 calls to append to a stream, with its parameters and its answers: the version the stream has now,
-- and a number for each event. MT001: the stream is archived. MT003: it stands elsewhere than the caller saw.
create function registry.mt_quick_append_events(
    stream uuid, stream_type varchar, tenantid varchar, event_ids uuid[], event_types varchar[],
    dotnet_types varchar[], bodies jsonb[], bdatas bytea[], timestamps timestamptz[],
    expected_version bigint default null)
returns bigint[] language plpgsql as $body$
declare
    stood  bigint;
    closed boolean;
    count  int := cardinality(event_ids);
    given  bigint[];
begin
    perform pg_advisory_xact_lock(7205); -- before the first number is drawn
    select s.version, s.is_archived into stood, closed from registry.mt_streams s where s.id = stream;
    if closed then
        raise exception 'stream % is archived', stream using errcode = 'MT001';
    end if;
    if expected_version <> coalesce(stood, 0) then
        raise exception 'stream % stands at version %', stream, coalesce(stood, 0) using errcode = 'MT003';
    end if;
    if count = 0 then
        return array[coalesce(stood, 0)];
    end if;

    insert into registry.mt_streams (id, type, version, timestamp, created)
    values (stream, stream_type, coalesce(stood, 0) + count, timestamps[count], timestamps[1])
        on conflict (id) do update
       set version = excluded.version, timestamp = excluded.timestamp;

    with added as (
        insert into registry.mt_events
               (seq_id, id, stream_id, version, data, bdata, type, timestamp, mt_dotnet_type)
        select nextval('registry.mt_events_sequence'), e.id, stream, coalesce(stood, 0) + e.nth, e.body, e.bdata,
               e.type, e.at, e.clr_type
          from (select u.id, u.type, u.clr_type, u.body, u.bdata, u.at, u.nth
                  from unnest(event_ids, event_types, dotnet_types, bodies, bdatas, timestamps)
                       with ordinality as u (id, type, clr_type, body, bdata, at, nth)
                 order by u.nth) e
        returning seq_id)
    select array_agg(a.seq_id order by a.seq_id) into given from added a;
    return array[coalesce(stood, 0) + count] || given;
end $body$;

-- What Marten's daemon calls to say how far it has come, and over which numbers that nobody will ever fill.
create function registry.mt_mark_event_progression(name varchar, last_encountered bigint) returns void
language sql as $body$
    insert into registry.mt_event_progression as p (name, last_seq_id, last_updated)
    values ($1, $2, transaction_timestamp())
        on conflict on constraint pk_mt_event_progression do update
       set last_seq_id = excluded.last_seq_id, last_updated = excluded.last_updated
$body$;

-- The answer is where the mark stands afterwards; it moves only from where the caller saw it.
create function registry.mt_mark_progression_with_skip(
    shard_name varchar, ending_sequence bigint, starting_sequence bigint)
returns bigint language plpgsql as $body$
declare
    stood bigint := (select p.last_seq_id from registry.mt_event_progression p where p.name = shard_name);
begin
    if stood <> starting_sequence then
        return stood;
    end if;
    perform registry.mt_mark_event_progression(shard_name, ending_sequence);
    if stood is not null or ending_sequence > starting_sequence then
        insert into registry.mt_high_water_skips (ending_sequence, starting_sequence)
        values ($2, $3)
            on conflict on constraint pkey_mt_high_water_skips_ending_sequence do nothing;
    end if;
    return ending_sequence;
end $body$;

revoke all on function registry.mt_quick_append_events, registry.mt_mark_event_progression,
    registry.mt_mark_progression_with_skip from public;
grant execute on function registry.mt_quick_append_events, registry.mt_mark_event_progression,
    registry.mt_mark_progression_with_skip to registry_service;
