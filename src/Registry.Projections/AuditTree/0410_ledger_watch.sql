-- What whoever watches the ledger keeps of it: docs/decisions/0041-a-ladder-closes-it.md and
-- 0042-the-scrubber-reads-everything-again.md. Kept for good; the service changes rows and takes none away.

-- Times the tree stood longer than the alarm's term. began: when the event that waited longest was recorded, the same
-- for every node. step: the highest it came to.
create table ledger.stops (
    began timestamptz not null constraint stops_pkey primary key,
    step  smallint    not null,
    ended timestamptz);

create index stops_open on ledger.stops (began) where ended is null;

-- What does not agree with the tree. kind: code of a FindingKind. index: of a leaf, of a tile its number, of a
-- checkpoint its size. One row for one thing however often it is seen.
create table ledger.findings (
    kind     text        not null,
    index    bigint      not null default -1,
    level    smallint    not null default -1,
    position bigint      not null default -1,
    stream   uuid        not null default '00000000-0000-0000-0000-000000000000',
    first_at timestamptz not null default now(),
    last_at  timestamptz not null default now(),
    constraint findings_pkey primary key (kind, index, level, position, stream));

create index findings_first on ledger.findings (first_at);

-- One row: how far the scrubber is. leaves, streams: read in this round. Rounds count from 1. previous: when the round
-- before this one began; what was seen since then stands.
create table ledger.scrub (
    is_one   boolean     not null default true constraint scrub_pkey primary key constraint scrub_is_one check (is_one),
    round    bigint      not null default 1,
    leaves   bigint      not null default 0,
    streams  bigint      not null default 0,
    previous timestamptz not null default clock_timestamp(),
    began    timestamptz not null default clock_timestamp(),
    finished timestamptz);

insert into ledger.scrub default values;

grant select, insert, update on ledger.stops, ledger.findings, ledger.scrub to registry_service;
