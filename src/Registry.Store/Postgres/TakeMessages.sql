-- Messages due at $1, taken until $2, at most $3 of them, oldest first. Index: outbox_due. Rows that another worker is
-- just taking are passed over, not waited for.
with due as (
    select id
      from views.outbox
     where due_at <= $1 and (taken_until is null or taken_until <= $1)
     order by due_at, id
     limit $3
       for update skip locked),
taken as (
    update views.outbox o
       set taken_until = $2, attempt = o.attempt + 1
      from due
     where o.id = due.id
    returning o.id, o.kind, o.due_at, o.body, o.attempt)
select id, kind, due_at, body, attempt
  from taken
 order by due_at, id
