-- Two records of one need, told by two feeds: what was found out or decided of each pair, every state there was.
create table vacancy_link (
    first    uuid        not null,
    second   uuid        not null,
    version  integer     not null,
    change   bigint      not null,
    state    text        not null check (state in ('PROPOSED', 'LINKED', 'REJECTED', 'WITHDRAWN')),
    evidence text        not null check (evidence in ('IDENTIFIER', 'SIMILARITY', 'NONE')),
    decided  boolean     not null,
    score    numeric(4, 3),
    reasons  text        not null,
    primary key (first, second, version),
    check (first < second)
);

create index vacancy_link_second on vacancy_link (second);

-- Which records are told to be one need, and whether figures count this one of them; none stands for itself.
create table vacancy_standing (
    vacancy uuid    not null,
    change  bigint  not null,
    need    uuid    not null,
    counts  boolean not null,
    primary key (vacancy, change)
);

create index vacancy_standing_need on vacancy_standing (need);

-- What records of one need are found by. Only of organisations of which more than one feed speaks.
create table vacancy_key (
    key     text not null,
    vacancy uuid not null,
    primary key (key, vacancy)
);

create index vacancy_key_vacancy on vacancy_key (vacancy);

-- How far the search for links has come: in the change log, and with what there was before an organisation's second feed.
create table link_progress (
    sole   boolean primary key default true check (sole),
    number bigint not null,
    row    bigint not null
);

insert into link_progress (number, row) values (0, 0);

create table link_organisation (
    organisation text primary key,
    after        uuid
);

create table link_precedence (
    feed       text primary key,
    precedence integer not null
);
