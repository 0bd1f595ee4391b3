-- Answers that were frozen: the whole of a dataset at a moment, in bytes that never change.
create table dataset_snapshot (
    dataset  text        not null,
    version  integer     not null check (version > 0),
    -- of the change that it is the state of, and when that was committed
    number   bigint      not null,
    at       timestamptz not null,
    taken_at timestamptz not null,
    rows     bigint      not null,
    left_out text[]      not null,
    primary key (dataset, version),
    unique (dataset, number)
);

create table dataset_snapshot_file (
    dataset text    not null,
    version integer not null,
    format  text    not null,
    sha256  bytea   not null,
    size    bigint  not null,
    primary key (dataset, version, format),
    foreign key (dataset, version) references dataset_snapshot
);

-- In parts, so that no side ever holds a file whole.
create table dataset_snapshot_part (
    dataset text    not null,
    version integer not null,
    format  text    not null,
    part    integer not null,
    bytes   bytea   not null,
    primary key (dataset, version, format, part),
    foreign key (dataset, version) references dataset_snapshot
);

create function dataset_snapshot_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a snapshot never changes';
end $$;

create trigger immutable before update or delete or truncate on dataset_snapshot
    for each statement execute function dataset_snapshot_is_immutable();
create trigger immutable before update or delete or truncate on dataset_snapshot_file
    for each statement execute function dataset_snapshot_is_immutable();
create trigger immutable before update or delete or truncate on dataset_snapshot_part
    for each statement execute function dataset_snapshot_is_immutable();
