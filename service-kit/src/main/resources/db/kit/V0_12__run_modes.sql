-- A run may be tried out, and is watched while it reads.
alter table run
    add mode text not null default 'DELTA' check (mode in ('DELTA', 'SNAPSHOT', 'UNDO')),
    add dry_run boolean not null default false,
    add rows_read integer not null default 0,
    add bytes_read bigint not null default 0;
