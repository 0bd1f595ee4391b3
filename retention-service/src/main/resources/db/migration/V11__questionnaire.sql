-- The versions of a study's questionnaire. Each is written once.
create table questionnaire (
    study      uuid        not null references study (id),
    version    integer     not null,
    content    jsonb       not null,
    created_at timestamptz not null,
    primary key (study, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;

create trigger questionnaire_is_immutable before update on questionnaire
    for each row execute function refuse_change();
