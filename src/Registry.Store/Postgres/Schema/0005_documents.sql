-- Public texts by the hash of their bytes: docs/decisions/0022-texts-are-kept-by-their-hash.md. A row is never changed:
-- the service may add and read, and a text under a hash that is not its own is refused by the table itself.
create schema documents;

create table documents.texts (
    sha256 bytea       not null constraint texts_pkey primary key,
    body   bytea       not null,
    put_at timestamptz not null default now(),
    constraint texts_hash check (sha256 = sha256(body)));

grant usage on schema documents to registry_service;
grant select, insert on documents.texts to registry_service;
