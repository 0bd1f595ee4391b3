-- One row per transaction that changes versioned data; version rows carry its id.
create table change (
    id     bigint generated always as identity primary key,
    number bigint unique,
    at     timestamptz,
    kind   text not null,
    run    uuid,
    actor  text not null
);

create index change_at on change (at);

-- One row: its lock, taken by the last statement of each such transaction, makes number order equal commit order.
create table clock (
    sole   boolean primary key default true check (sole),
    number bigint not null,
    at     timestamptz not null,
    -- tells this database's numbers from those of another: ETags must not survive a reset
    epoch  text not null default left(replace(gen_random_uuid()::text, '-', ''), 8)
);

insert into clock (number, at) values (0, 'epoch');
