-- Hires as they were released: counted and protected together with all editions before, then never changed.
create table hire_release (
    change  bigint primary key references change,
    -- the last month that was released
    through date   not null check (extract(day from through) = 1),
    made_on date   not null
);

-- A month as a release tells it first, or anew. One that a release covers and that has no edition had
-- no hires.
create table hire_edition (
    month    date    not null check (extract(day from month) = 1),
    revision integer not null check (revision >= 0),
    change   bigint  not null references hire_release,
    primary key (month, revision)
);

create index hire_edition_of_change on hire_edition (change);

-- The counts that it was made of, confidential: the next edition is checked against them.
create table hire_edition_count (
    month     date    not null,
    revision  integer not null,
    -- whether the campaign is in totals over campaigns, of this month, for good
    in_total  boolean not null,
    campaign  text    not null,
    organisation text not null,
    hires     integer not null check (hires > 0),
    synthetic boolean not null,
    primary key (month, revision, campaign, organisation),
    foreign key (month, revision) references hire_edition
);

-- What may be told; '*' is all of them, and null is hidden. What is not here is 0.
create table hire_edition_cell (
    month        date    not null,
    revision     integer not null,
    in_total     boolean not null,
    campaign     text    not null,
    organisation text    not null,
    hires        integer check (hires > 0),
    primary key (month, revision, in_total, campaign, organisation),
    foreign key (month, revision) references hire_edition
);

create function hire_release_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a release never changes';
end $$;

create trigger immutable before update or delete or truncate on hire_release
    for each statement execute function hire_release_is_immutable();
create trigger immutable before update or delete or truncate on hire_edition
    for each statement execute function hire_release_is_immutable();
create trigger immutable before update or delete or truncate on hire_edition_count
    for each statement execute function hire_release_is_immutable();
create trigger immutable before update or delete or truncate on hire_edition_cell
    for each statement execute function hire_release_is_immutable();
