-- Primary key from its end. A tombstone is no event: nobody would ever reach it.
select seq_id
  from registry.mt_events
 where type <> 'tombstone'
 order by seq_id desc
 limit 1
