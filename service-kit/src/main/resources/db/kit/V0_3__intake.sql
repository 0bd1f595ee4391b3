-- The ledger: every payload that was received, and what became of it.
create table run (
    id          uuid primary key,
    sequence    bigint generated always as identity unique,
    feed        text        not null,
    subject     text        not null,
    format      text        not null,
    gzip        boolean     not null,
    strict      boolean     not null,
    control     text,
    digest      bytea       not null,
    size        bigint      not null,
    actor       text        not null,
    state       text        not null check (state in
        ('RECEIVED', 'RUNNING', 'COMPLETED', 'HELD', 'SUPERSEDED', 'FAILED', 'UNDONE')),
    received_at timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    result      text
);

create index run_of_feed on run (feed, id desc);
create index run_pending on run (feed, sequence) where state in ('RECEIVED', 'RUNNING');

-- The payload as received, in parts, so that neither side ever holds it whole.
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

create table idempotency_key (
    client     text        not null,
    path       text        not null,
    key        text        not null,
    digest     bytea       not null,
    run        uuid        not null,
    created_at timestamptz not null,
    primary key (client, path, key)
);
