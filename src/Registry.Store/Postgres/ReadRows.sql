-- Index rows by tag. Index: index_rows_tag.
select w.nth, r.tag, r.key_id, r.epoch, r.box, r.identifying
  from unnest($1::bytea[]) with ordinality as w (tag, nth)
  join keys.index_rows r on r.tag = w.tag
