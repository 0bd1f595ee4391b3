-- A study: what it promises to those who answer, whom it asks, and where it is in its life.
create table study (
    id                    uuid        primary key,
    owner                 text        not null,
    name                  text        not null,
    programme             text        not null,
    confidentiality       text        not null check (confidentiality = 'ANONYMOUS'),
    minimum_group         integer     not null check (minimum_group >= 10),
    minimum_comments      integer     not null,
    closes_on             date        not null,
    state                 text        not null
        check (state in ('DESIGN', 'OPEN', 'CLOSED', 'ANALYSED', 'PUBLISHED', 'ABANDONED')),
    questionnaire_version integer,
    version               integer     not null,
    changed_at            timestamptz not null,
    check (minimum_comments >= minimum_group),
    check (questionnaire_version is not null or state in ('DESIGN', 'ABANDONED'))
);

create index study_state on study (state) where state in ('OPEN', 'CLOSED');

-- Whom it asks: how many there are of each kind is the denominator of its response rates.
create table stratum (
    study        uuid    not null references study (id),
    position     integer not null,
    code         text    not null,
    name         text    not null,
    eligible     integer not null check (eligible > 0),
    organisation text,
    staff_group  text,
    band_group   text,
    place        text,
    career_stage text,
    primary key (study, position),
    unique (study, code) deferrable initially deferred
);

-- What was promised at opening holds for whoever answers, also against the service's own mistakes.
create function study_keeps_its_promises() returns trigger language plpgsql as $$
begin
    if old.state <> 'DESIGN'
        and (new.confidentiality, new.minimum_group, new.minimum_comments)
            is distinct from (old.confidentiality, old.minimum_group, old.minimum_comments) then
        raise exception 'confidentiality and minimum groups of a study are fixed at its opening';
    end if;
    if old.questionnaire_version is not null
        and new.questionnaire_version is distinct from old.questionnaire_version then
        raise exception 'the questionnaire of a study is fixed at its opening';
    end if;
    return new;
end $$;

create trigger study_promises before update on study for each row execute function study_keeps_its_promises();
