-- A page of the log above $1 and up to the head $2 seen when the reader asked, in order of the primary key.
-- Position order is commit order (one lock for all writers), so nothing below a row seen here can appear later.
select seq_id, stream_id, version, id, type, data, timestamp
  from registry.mt_events
 where seq_id > $1 and seq_id <= $2 and type <> 'tombstone'
 order by seq_id
 limit 1000
