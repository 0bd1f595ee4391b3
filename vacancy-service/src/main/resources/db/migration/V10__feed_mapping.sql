-- What a feed's sender means by its columns and values, as it stands and as it stood.
alter table feed
    add preset          text,
    add sheet           text,
    add column_map      jsonb   not null default '{}',
    add value_map       jsonb   not null default '{}',
    add mapping_version integer not null default 1;

create table feed_mapping_version (
    feed       text        not null references feed,
    version    integer     not null check (version > 0),
    at         timestamptz not null,
    preset     text,
    column_map jsonb       not null,
    value_map  jsonb       not null,
    primary key (feed, version)
);
