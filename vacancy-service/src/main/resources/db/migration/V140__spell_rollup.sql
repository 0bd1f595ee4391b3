-- What each change adds to the months of requisitions and takes from them: append-only, so that a sum of those up to a
-- change number is the state of then. "said" is the change of the version that counts, or counts no longer.
create table spell_delta (
    change       bigint  not null,
    organisation text    not null,
    staff_group  text    not null,
    synthetic    boolean not null,
    month        date    not null,
    said         bigint  not null,
    opened       integer not null,
    filled       integer not null,
    withdrawn    integer not null,
    lapsed       integer not null,
    closed_other integer not null
);

create index spell_delta_change on spell_delta (change);
create index spell_delta_month on spell_delta (organisation, staff_group, month, synthetic);

-- The same, added up to the change number in spell_rollup; "at" is when the latest of what counts was said.
create table spell_month (
    organisation text        not null,
    staff_group  text        not null,
    month        date        not null,
    synthetic    boolean     not null,
    opened       integer     not null,
    filled       integer     not null,
    withdrawn    integer     not null,
    lapsed       integer     not null,
    closed_other integer     not null,
    at           timestamptz not null,
    primary key (organisation, staff_group, month, synthetic)
);

-- Null until it was first built.
create table spell_rollup (
    sole   boolean primary key default true check (sole),
    number bigint
);

insert into spell_rollup (number) values (null);

-- Organisations that any feed told a requisition of, and the change that did so first; of changes in flight at once, both.
create table spell_employer (
    organisation text   not null,
    change       bigint not null,
    primary key (organisation, change)
);

-- Rebuilds that were asked for and what they found; of one that did not end, how far it is.
create table spell_rebuild (
    id                     bigint generated always as identity primary key,
    asked_at               timestamptz not null,
    state                  text        not null,
    ended_at               timestamptz,
    number                 bigint,
    deltas                 bigint,
    months                 bigint,
    deltas_different       bigint,
    months_different       bigint,
    months_still_different bigint
);

create unique index spell_rebuild_under_way on spell_rebuild ((ended_at is null)) where ended_at is null;
