-- A channel through which a partner sends.
create table feed (
    code           text primary key,
    owner          text        not null,
    organisations  text[]      not null check (cardinality(organisations) > 0),
    subject        text        not null,
    format         text        not null,
    name           text        not null,
    expected_every text,
    precedence     integer     not null,
    synthetic      boolean     not null,
    version        integer     not null,
    registered_at  timestamptz not null
);

create index feed_owner on feed (owner);

-- The current state of each record. Only feed writers touch it; what the suite adds stands in other tables.
create table vacancy (
    id                uuid primary key,
    feed              text          not null,
    reference         text          not null,
    version           integer       not null,
    change            bigint        not null,
    synthetic         boolean       not null,
    organisation      text          not null,
    level             text          not null,
    status            text          not null,
    live              boolean       not null,
    close_reason      text,
    staff_group       text,
    job_role          text,
    band              text,
    posts             integer,
    wte               numeric(12, 4),
    hard_to_fill      boolean,
    opened_on         date          not null,
    closes_on         date,
    closed_on         date,
    source_updated_at timestamptz,
    content_hash      bigint        not null,
    content           text          not null,
    unique (feed, reference)
);

create index vacancy_opened on vacancy (opened_on desc, id);
create index vacancy_organisation on vacancy (organisation, opened_on desc, id);
create index vacancy_staff_group on vacancy (staff_group, opened_on desc, id);

-- Every state there was, never changed: what was said then, the history, the events.
create table vacancy_version (
    row          bigint generated always as identity primary key,
    change       bigint         not null,
    operation    char(1)        not null check (operation in ('C', 'U', 'D')),
    event        text           not null check (event in ('opened', 'changed', 'closed')),
    row_index    integer,
    line         integer,
    vacancy      uuid           not null,
    version      integer        not null,
    feed         text           not null,
    reference    text           not null,
    synthetic    boolean        not null,
    organisation text           not null,
    level        text           not null,
    status       text           not null,
    live         boolean        not null,
    close_reason text,
    staff_group  text,
    job_role     text,
    band         text,
    posts        integer,
    wte          numeric(12, 4),
    hard_to_fill boolean,
    opened_on    date           not null,
    closes_on    date,
    closed_on    date,
    content      text           not null,
    unique (vacancy, version)
);

create index vacancy_version_change on vacancy_version (change, row);

-- How a hire came to a vacancy: told by events, beside what the employer declares, never over it.
create table attraction (
    hire       text    not null,
    version    integer not null,
    change     bigint  not null,
    vacancy    uuid    not null,
    post       integer,
    campaign   text,
    source     text    not null,
    medium     text,
    evidence   text    not null,
    method     text    not null,
    started_on date,
    synthetic  boolean not null,
    primary key (hire, version)
);

create index attraction_vacancy on attraction (vacancy);
