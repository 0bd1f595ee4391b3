-- The ledger: every payload that was received, and what became of it.
create table run (
    id                 uuid primary key,
    sequence           bigint generated always as identity unique,
    feed               text        not null,
    subject            text        not null,
    format             text        not null,
    gzip               boolean     not null,
    strict             boolean     not null,
    mode               text        not null check (mode in ('DELTA', 'SNAPSHOT', 'UNDO')),
    -- what a snapshot is complete for; null for all that the feed holds
    scope              text[],
    dry_run            boolean     not null default false,
    control            text,
    digest             bytea       not null,
    size               bigint      not null,
    actor              text        not null,
    -- of the request, for those who follow an event back
    trace              text,
    state              text        not null check (state in
        ('RECEIVED', 'RUNNING', 'COMPLETED', 'HELD', 'SUPERSEDED', 'FAILED', 'UNDONE')),
    received_at        timestamptz not null,
    started_at         timestamptz,
    finished_at        timestamptz,
    -- how far it is while it reads
    rows_read          integer     not null default 0,
    bytes_read         bigint      not null default 0,
    result             text,
    confirmed_at       timestamptz,
    -- which run an undo takes back
    target             uuid references run,
    payload_expired_at timestamptz
);

create index run_of_feed on run (feed, id desc);
create index run_pending on run (feed, sequence) where state in ('RECEIVED', 'RUNNING');
-- payloads and rows with faults go first, the runs themselves long after
create index run_payload_kept on run (finished_at) where payload_expired_at is null;
create index run_expired on run (finished_at) where payload_expired_at is not null;
create index run_target on run (target) where target is not null;
create index change_run on change (run) where run is not null;

-- The payload as received, compressed (zstd), in parts, so that neither side ever holds it whole.
create table run_payload (
    run   uuid not null references run on delete cascade,
    part  integer not null,
    bytes bytea not null,
    primary key (run, part)
);

alter table run_payload alter bytes set storage external;

-- Rows that need somebody's attention. Created and updated rows stand in the version table, unchanged ones are counted.
create table run_row (
    run       uuid    not null references run on delete cascade,
    index     integer not null,
    line      integer,
    reference text,
    outcome   text    not null check (outcome in ('REJECTED', 'CONFLICT', 'WARNED')),
    faults    text    not null,
    primary key (run, index)
);

-- What a snapshot did not name and somebody has to confirm, or, of a dry run, what would be closed.
create table run_absence (
    run       uuid    not null references run on delete cascade,
    index     integer not null,
    reference text    not null,
    record    text    not null,
    version   integer not null,
    primary key (run, index)
);
