-- What each run, and each run that did not come, says of its feed: one row each, never changed.
create table feed_quality (
    row       bigint generated always as identity primary key,
    change    bigint      not null,
    feed      text        not null,
    owner     text        not null,
    subject   text        not null,
    synthetic boolean     not null,
    at        timestamptz not null,
    month     date        not null,
    kind      text        not null check (kind in ('RUN', 'FAILED', 'MISSED')),
    run       uuid,
    punctual  boolean,
    received  bigint      not null default 0,
    accepted  bigint      not null default 0,
    mapped    bigint      not null default 0,
    asked     bigint      not null default 0,
    said      bigint      not null default 0,
    -- a run that failed may be tried again
    unique (run, kind)
);

create index feed_quality_feed on feed_quality (feed, at);
create index feed_quality_change on feed_quality (change);

create index run_finished on run (finished_at);

-- Since when a feed has been expected at this interval: what was before is not held against it.
create table feed_interval (
    feed           text primary key,
    expected_every text,
    since          timestamptz not null
);
