-- What a client's request has made, so that its repetition makes nothing more.
create table idempotency_key (
    client     text        not null,
    path       text        not null,
    key        text        not null,
    digest     bytea       not null,
    -- to what was made: the id of a run, of a campaign, …
    reference  text        not null,
    created_at timestamptz not null,
    primary key (client, path, key)
);

create index idempotency_key_expired on idempotency_key (created_at);
