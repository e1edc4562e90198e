-- Appends the items of one batch, each wholly or not at all. The caller holds the log's lock since an earlier statement
-- of the same transaction, so every statement in here sees all that was committed before. No two items touch what the
-- other writes; item n of the batch is element n of first_ids, and each other array names its element's item.
-- outcomes: 0 added, 1 known, 2 stream moved (causes: nth of seen), 3 key not active (nth of active), 4 minted before
-- (nth of minted), 5 epoch not open (actuals: its number), 6 tag taken (nth of row). A number leaves the sequence only
-- for an item that is added, so a lost race makes no hole. All events of an item share one moment: base + item.
create function views.append_batch(
    clock           timestamptz, first_ids       uuid[],
    seen_items      int[], seen_streams    uuid[], seen_versions  bigint[],
    write_items     int[], write_streams   uuid[], write_types    text[],  write_versions bigint[],
    event_items     int[], event_ids       uuid[], event_streams  uuid[],  event_versions bigint[],
    event_types     text[], event_clr_types text[], event_bodies  jsonb[],
    active_items    int[], active_keys     uuid[],
    minted_items    int[], minted_keys     uuid[], minted_epochs  int[],   minted_wrapped bytea[],
    destroyed_items int[], destroyed_keys  uuid[],
    row_items       int[], row_tags        bytea[], row_keys      uuid[],  row_epochs     int[],
    row_boxes       bytea[], row_identifying boolean[],
    name_items      int[], name_ids        uuid[], name_epochs    int[],   name_boxes     bytea[], name_tags bytea[],
    forgotten_items int[], forgotten_ids   uuid[],
    message_items   int[], message_ids     uuid[], message_kinds  text[],  message_due    timestamptz[],
    message_bodies  jsonb[],
    out outcomes int[], out causes int[], out actuals bigint[], out base timestamptz, out positions bigint[])
language plpgsql as $body$
declare
    bad record;
begin
    outcomes := array_fill(0, array[cardinality(first_ids)]);
    causes := outcomes;
    actuals := outcomes;

    for bad in
        select f.item
          from unnest(first_ids) with ordinality as f (id, item)
          join registry.mt_events e on e.id = f.id
    loop
        outcomes[bad.item] := 1;
    end loop;

    for bad in
        select t.item, t.nth, coalesce(s.version, 0) as version
          from unnest(seen_items, seen_streams, seen_versions) with ordinality as t (item, stream, version, nth)
          left join registry.mt_streams s on s.id = t.stream
         where coalesce(s.version, 0) <> t.version
         order by t.nth
    loop
        continue when outcomes[bad.item] <> 0;
        outcomes[bad.item] := 2;
        causes[bad.item] := bad.nth;
        actuals[bad.item] := bad.version;
    end loop;

    if cardinality(active_items) > 0 then
        for bad in
            select a.item, a.nth
              from unnest(active_items, active_keys) with ordinality as a (item, key, nth)
             where not exists (select from keys.slice_keys k where k.id = a.key and k.wrapped is not null)
             order by a.nth
        loop
            continue when outcomes[bad.item] <> 0;
            outcomes[bad.item] := 3;
            causes[bad.item] := bad.nth;
        end loop;
    end if;

    if cardinality(minted_items) > 0 then
        for bad in
            select m.item, m.nth
              from unnest(minted_items, minted_keys) with ordinality as m (item, key, nth)
              join keys.slice_keys k on k.id = m.key
             order by m.nth
        loop
            continue when outcomes[bad.item] <> 0;
            outcomes[bad.item] := 4;
            causes[bad.item] := bad.nth;
        end loop;
    end if;

    if cardinality(minted_items) + cardinality(row_items) + cardinality(name_items) > 0 then
        for bad in
            select w.item, w.epoch
              from unnest(minted_items || row_items || name_items, minted_epochs || row_epochs || name_epochs)
                   with ordinality as w (item, epoch, nth)
             where not exists (select from keys.epochs p where p.number = w.epoch and p.state = 'open')
             order by w.nth
        loop
            continue when outcomes[bad.item] <> 0;
            outcomes[bad.item] := 5;
            actuals[bad.item] := bad.epoch;
        end loop;
    end if;

    -- A row of a key that this very item destroys makes room.
    if cardinality(row_items) > 0 then
        for bad in
            select r.item, r.nth
              from unnest(row_items, row_tags, row_identifying) with ordinality as r (item, tag, identifying, nth)
              join keys.index_rows x on x.tag = r.tag and x.identifying
             where r.identifying
               and not exists (select from unnest(destroyed_items, destroyed_keys) as d (item, key)
                                where d.item = r.item and d.key = x.key_id)
             order by r.nth
        loop
            continue when outcomes[bad.item] <> 0;
            outcomes[bad.item] := 6;
            causes[bad.item] := bad.nth;
        end loop;
    end if;

    if not (0 = any (outcomes)) then
        base := clock;
        positions := '{}';
        return;
    end if;

    -- Primary key from its end: the last moment the log gave.
    select greatest(clock, (select e.timestamp + interval '1 microsecond'
                              from registry.mt_events e order by e.seq_id desc limit 1))
      into base;

    insert into registry.mt_streams as s (id, type, version, timestamp, created)
    select w.stream, w.type, w.version, w.at, w.at
      from (select u.stream, u.type, u.version, base + u.item * interval '1 microsecond' as at
              from unnest(write_items, write_streams, write_types, write_versions) as u (item, stream, type, version)
             where outcomes[u.item] = 0) w
        on conflict (id) do update
       set version = excluded.version, timestamp = excluded.timestamp;

    with added as (
        insert into registry.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
        select nextval('registry.mt_events_sequence'), e.id, e.stream, e.version, e.body, e.type,
               base + e.item * interval '1 microsecond', e.clr_type
          from (select u.item, u.id, u.stream, u.version, u.type, u.clr_type, u.body
                  from unnest(event_items, event_ids, event_streams, event_versions, event_types, event_clr_types,
                              event_bodies) with ordinality as u (item, id, stream, version, type, clr_type, body, nth)
                 where outcomes[u.item] = 0
                 order by u.nth) e
        returning seq_id)
    select array_agg(a.seq_id order by a.seq_id) into positions from added a;

    -- What dies goes first: it makes room for what takes its place.
    if cardinality(destroyed_items) > 0 then
        update keys.slice_keys k
           set wrapped = null, destroyed_at = base + d.item * interval '1 microsecond'
          from unnest(destroyed_items, destroyed_keys) as d (item, key)
         where k.id = d.key and outcomes[d.item] = 0;
        delete from keys.index_rows x
         using unnest(destroyed_items, destroyed_keys) as d (item, key)
         where x.key_id = d.key and outcomes[d.item] = 0;
    end if;

    if cardinality(forgotten_items) > 0 then
        update keys.names n
           set box = null, stream_tag = null, forgotten_at = base + f.item * interval '1 microsecond'
          from unnest(forgotten_items, forgotten_ids) as f (item, id)
         where n.id = f.id and n.forgotten_at is null and outcomes[f.item] = 0;
    end if;

    if cardinality(minted_items) > 0 then
        insert into keys.slice_keys (id, epoch, wrapped)
        select m.key, m.epoch, m.wrapped
          from unnest(minted_items, minted_keys, minted_epochs, minted_wrapped) as m (item, key, epoch, wrapped)
         where outcomes[m.item] = 0;
    end if;

    if cardinality(row_items) > 0 then
        insert into keys.index_rows (tag, key_id, epoch, box, identifying)
        select r.tag, r.key, r.epoch, r.box, r.identifying
          from unnest(row_items, row_tags, row_keys, row_epochs, row_boxes, row_identifying)
               as r (item, tag, key, epoch, box, identifying)
         where outcomes[r.item] = 0;
    end if;

    if cardinality(name_items) > 0 then
        insert into keys.names (id, epoch, box, stream_tag)
        select n.id, n.epoch, n.box, n.tag
          from unnest(name_items, name_ids, name_epochs, name_boxes, name_tags) as n (item, id, epoch, box, tag)
         where outcomes[n.item] = 0;
    end if;

    if cardinality(message_items) > 0 then
        insert into views.outbox (id, kind, due_at, body)
        select o.id, o.kind, o.due_at, o.body
          from unnest(message_items, message_ids, message_kinds, message_due, message_bodies)
               as o (item, id, kind, due_at, body)
         where outcomes[o.item] = 0;
    end if;
end $body$;

revoke all on function views.append_batch from public;
grant execute on function views.append_batch to registry_service;
