-- A snapshot's scope, what was decided about a run, and which run an undo takes back.
alter table run
    add scope text[],
    add confirmed_at timestamptz,
    add target uuid references run;

-- What a snapshot did not name and somebody has to confirm, or, of a dry run, what would be closed.
create table run_absence (
    run       uuid    not null references run on delete cascade,
    index     integer not null,
    reference text    not null,
    record    text    not null,
    version   integer not null,
    primary key (run, index)
);

create index change_run on change (run) where run is not null;
