-- What happened, append-only: somebody was reached by something. Not versioned.
create table touch (
    id           text        primary key,
    digest       bytea       not null,
    client       text        not null,
    at           timestamptz not null,
    person       text,
    source       text        not null,
    medium       text,
    campaign     text,
    content      text,
    term         text,
    evidence     text        not null check (evidence in ('TRACKED', 'SELF_REPORTED', 'IMPORTED')),
    channel_type text        not null check (channel_type in ('ONLINE', 'EVENT', 'REFERRAL', 'PRINT', 'UNKNOWN')),
    received_at  timestamptz not null
);

create index touch_of_person on touch (person, at desc, id desc) where person is not null;

-- A hire as an employer told it. vacancy and organisation are null until the vacancy's own event has come.
create table hire (
    id                 text        primary key,
    digest             bytea       not null,
    client             text        not null,
    -- on whose behalf the client spoke when it told; null is the administrator, who speaks for all
    spoke_for          text[],
    state              text        not null check (state in ('AWAITING_VACANCY', 'ATTRIBUTED', 'REFUSED')),
    vacancy            uuid,
    vacancy_feed       text,
    vacancy_reference  text,
    organisation       text,
    post               integer,
    person             text,
    recruitment_source text,
    accepted_on        date        not null,
    started_on         date,
    engagement_key     text,
    received_at        timestamptz not null,
    check (state <> 'ATTRIBUTED' or (vacancy is not null and organisation is not null))
);

create index hire_of_person on hire (person) where person is not null;
create index hire_awaiting_name on hire (vacancy_feed, vacancy_reference) where state = 'AWAITING_VACANCY';
create index hire_awaiting_id on hire (vacancy) where state = 'AWAITING_VACANCY';

-- What attracted a hire, one row per version; the relay tells each of them.
create table attribution (
    row       bigint generated always as identity unique,
    hire      text    not null references hire,
    version   integer not null,
    change    bigint  not null references change,
    touch     text    references touch,
    campaign  text,
    source    text    not null,
    medium    text,
    evidence  text    not null check (evidence in ('TRACKED', 'SELF_REPORTED', 'IMPORTED', 'NONE')),
    method    text    not null,
    synthetic boolean not null,
    primary key (hire, version)
);

create index attribution_of_change on attribution (change, row);
