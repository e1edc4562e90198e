-- Events of streams above a version, by version within a stream. Index: pk_mt_events_stream_and_version.
select w.nth, e.seq_id, e.stream_id, e.version, e.id, e.type, e.data, e.timestamp
  from unnest($1::uuid[], $2::bigint[]) with ordinality as w (stream, after, nth)
  join registry.mt_events e on e.stream_id = w.stream and e.version > w.after
 order by w.nth, e.version
