-- Slice keys by id. Index: slice_keys_pkey.
select w.nth, k.id, k.epoch, k.wrapped, k.destroyed_at
  from unnest($1::uuid[]) with ordinality as w (id, nth)
  join keys.slice_keys k on k.id = w.id
