-- Establishment and staff in post, as each feed last said it.
create table establishment (
    feed               text           not null,
    reference          text           not null,
    version            integer        not null,
    change             bigint         not null,
    content_hash       bigint         not null,
    primary key (feed, reference)
);

-- Every state there was. Posts and WTE, never people: a headcount is kept as sent and shown nowhere.
create table establishment_version (
    row                bigint generated always as identity primary key,
    change             bigint         not null,
    row_index          integer,
    line               integer,
    feed               text           not null,
    reference          text           not null,
    version            integer        not null,
    synthetic          boolean        not null,
    precedence         integer        not null,
    organisation       text           not null,
    month              date           not null,
    scheme             text           not null,
    staff_group        text           not null,
    basis              text           not null,
    establishment_wte  numeric(12, 4),
    in_post_wte        numeric(12, 4),
    vacancy_wte        numeric(12, 4),
    headcount          integer,
    bank_wte           numeric(12, 4),
    agency_wte         numeric(12, 4),
    filled_posts       integer,
    vacant_posts       integer,
    starters_12m       integer,
    leavers_12m        integer,
    as_at              date,
    source             text,
    unique (feed, reference, version)
);

create index establishment_version_change on establishment_version (change, row);
create index establishment_version_cell on establishment_version (month, organisation, scheme, staff_group, basis);
