-- Groups of organisations that others are compared with, as somebody has told them: every version of each.
create table comparator_group_version (
    code      text    not null,
    version   integer not null check (version > 0),
    change    bigint  not null references change,
    name      text    not null,
    source    text    not null,
    listed_on date    not null,
    synthetic boolean not null,
    members   text[]  not null check (cardinality(members) > 0),
    primary key (code, version)
);
