-- How far each view has come, and what it could not apply. Written in the transaction that writes the view's rows.
create table views.progress (
    projection text   not null constraint progress_pkey primary key,
    position   bigint not null);

-- A stream is parked for a projection at the first event that could not be applied; nothing after it is.
-- kind: type of the exception or SQLSTATE, never a message, never a value.
create table views.parked (
    projection text   not null,
    stream     uuid   not null,
    position   bigint not null,
    kind       text   not null,
    constraint parked_pkey primary key (projection, stream));
