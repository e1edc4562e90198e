-- Names by the id that callers hold. Index: names_pkey.
select w.nth, n.id, n.epoch, n.box, n.stream_tag, n.forgotten_at
  from unnest($1::uuid[]) with ordinality as w (id, nth)
  join keys.names n on n.id = w.id
