-- Under which keys an extract that lies sealed has opened values: docs/decisions/0038-extracts.md. It cannot be derived
-- from the log, so it is in no view; a row goes when its extract ends.
create schema extracts;

create table extracts.opened (
    extract_id uuid not null,
    key_id     uuid not null,
    constraint opened_pkey primary key (extract_id, key_id));

create index opened_by_key on extracts.opened (key_id);

grant usage on schema extracts to registry_service;
grant select, insert, delete on extracts.opened to registry_service;
