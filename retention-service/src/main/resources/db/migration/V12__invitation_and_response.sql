-- Three tables without a key, a time or an order in common (docs/adr/0037-answers-are-shuffled.md).

-- One-time tokens, by hash only. Deleted when the study closes.
create table invitation (
    token_hash bytea   primary key,
    study      uuid    not null references study (id),
    stratum    text    not null,
    used       boolean not null default false
);

create index invitation_study on invitation (study, stratum);

-- Answers that were just given, until there are enough of them to be shuffled into the responses.
create table answer_inbox (
    id      uuid  primary key,
    study   uuid  not null references study (id),
    stratum text  not null,
    answers jsonb not null
);

create index answer_inbox_study on answer_inbox (study);

-- Shuffled answers. The week is that of the shuffle.
create table response (
    id                    uuid    primary key,
    study                 uuid    not null references study (id),
    stratum               text    not null,
    questionnaire_version integer not null,
    week                  date    not null,
    answers               jsonb   not null
);

create index response_study on response (study);
