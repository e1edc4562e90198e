-- The same names by the tag of their stream. Index: names_stream_tag.
select w.nth, n.id, n.epoch, n.box, n.stream_tag, n.forgotten_at
  from unnest($1::bytea[]) with ordinality as w (tag, nth)
  join keys.names n on n.stream_tag = w.tag
