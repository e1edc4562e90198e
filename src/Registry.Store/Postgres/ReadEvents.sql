-- Events by id, each with the place of its question. Index: idx_mt_events_event_id.
select w.nth, e.seq_id, e.stream_id, e.version, e.id, e.type, e.data, e.timestamp
  from unnest($1::uuid[]) with ordinality as w (id, nth)
  join registry.mt_events e on e.id = w.id
 where e.type <> 'tombstone'
