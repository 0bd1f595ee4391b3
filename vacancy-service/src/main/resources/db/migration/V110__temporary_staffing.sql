-- Shifts of temporary staff by week, as each feed last said them.
create table temporary_staffing (
    feed               text           not null,
    reference          text           not null,
    version            integer        not null,
    change             bigint         not null,
    content_hash       bigint         not null,
    primary key (feed, reference)
);

-- Every state there was. Shifts and hours, never people.
create table temporary_staffing_version (
    row                bigint generated always as identity primary key,
    change             bigint         not null,
    row_index          integer,
    line               integer,
    feed               text           not null,
    reference          text           not null,
    version            integer        not null,
    synthetic          boolean        not null,
    precedence         integer        not null,
    organisation       text           not null,
    week               date           not null check (extract(isodow from week) = 1),
    staff_group        text           not null,
    pay_scheme         text,
    grade              text,
    zone               text,
    shift_type         text,
    supply             text           not null check (supply in ('AGENCY', 'BANK')),
    -- pence per hour, in all, without VAT
    charge             integer,
    price_cap_override boolean,
    off_framework      boolean,
    reason             text,
    shifts             integer        not null,
    shifts_requested   integer,
    shifts_unfilled    integer,
    hours              numeric(10, 2),
    -- whether a price cap limits the charge of such a shift; which one, the caps say
    capped             boolean        not null,
    -- what rows of several charges say together: a payload that names it says all of it
    cell               text           not null,
    withdrawn          boolean        not null default false,
    unique (feed, reference, version)
);

create index temporary_staffing_version_change on temporary_staffing_version (change, row);
create index temporary_staffing_version_cell on temporary_staffing_version (feed, cell);
create index temporary_staffing_version_week on temporary_staffing_version (week, organisation);
