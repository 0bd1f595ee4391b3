-- What is told of a study: computed and protected once, when it closes. Hidden numbers are not in here.
create table study_release (
    study                 uuid        primary key references study (id),
    questionnaire_version integer     not null,
    minimum_group         integer     not null,
    released_at           timestamptz not null
);

-- Its groups, for each set of dimensions: ids joined by commas, in the order of the API; empty for everybody.
create table study_release_margin (
    study  uuid  not null references study_release (study),
    by     text  not null,
    groups jsonb not null,
    primary key (study, by)
);

create trigger study_release_is_immutable before update or delete on study_release
    for each row execute function refuse_change();

create trigger study_release_margin_is_immutable before update or delete on study_release_margin
    for each row execute function refuse_change();
