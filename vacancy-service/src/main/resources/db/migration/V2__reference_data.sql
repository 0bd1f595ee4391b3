-- Organisations and code lists as they stand, and every version that they have had. Written only by the load of the
-- reference data, in one transaction each, numbered by the change log.
create table organisation (
    code         text primary key,
    name         text   not null,
    kind         text   not null,
    sector       text,
    place        text,
    parent       text   references organisation deferrable initially deferred,
    postcode     text,
    opened_on    date,
    closed_on    date,
    in_system    text   not null check (in_system in ('YES', 'PARTLY', 'NO')),
    share        numeric(5, 4) check (share > 0 and share <= 1),
    successor    text   references organisation deferrable initially deferred,
    former_names jsonb  not null default '[]',
    version      bigint not null check (version > 0),
    change       bigint not null references change,
    check (closed_on >= opened_on)
);

create table organisation_version (
    row          bigint generated always as identity unique,
    code         text   not null,
    version      bigint not null,
    change       bigint not null references change,
    operation    text   not null check (operation in ('CREATE', 'UPDATE')),
    name         text   not null,
    kind         text   not null,
    sector       text,
    place        text,
    parent       text,
    postcode     text,
    opened_on    date,
    closed_on    date,
    in_system    text   not null,
    share        numeric(5, 4),
    successor    text,
    former_names jsonb  not null,
    primary key (code, version)
);

create index organisation_version_change on organisation_version (change, row);

create table code_list (
    id      text primary key,
    version bigint not null check (version > 0),
    change  bigint not null references change,
    content jsonb  not null
);

create table code_list_version (
    id        text   not null,
    version   bigint not null,
    change    bigint not null references change,
    operation text   not null check (operation in ('CREATE', 'UPDATE')),
    content   jsonb  not null,
    primary key (id, version)
);
