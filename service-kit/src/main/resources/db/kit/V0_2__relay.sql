-- How far the relay has come, per source of events; and how far a requested replay has.
create table relay_watermark (
    source       text primary key,
    number       bigint not null default 0,
    row          bigint not null default 0,
    replay_after text
);

-- The last version applied, per subject of the events that this service reads.
create table event_seen (
    topic   text   not null,
    subject text   not null,
    version bigint not null,
    primary key (topic, subject)
);
