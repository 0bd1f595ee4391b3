-- Price caps of agency shifts, each version of each. Of those of one grade, zone and shift that are in force on a day,
-- the one that began last counts.
create table price_cap_version (
    pay_scheme     text    not null,
    grade          text    not null,
    zone           text    not null,
    shift_type     text    not null,
    effective_from date    not null,
    version        bigint  not null check (version > 0),
    change         bigint  not null references change,
    -- null as long as none is known
    effective_to   date    check (effective_to >= effective_from),
    -- per hour, in all, without VAT
    pence          integer not null check (pence > 0),
    basis          text    not null check (basis in ('PUBLISHED', 'DERIVED')),
    source         text    not null,
    licence        text    not null,
    primary key (pay_scheme, grade, zone, shift_type, effective_from, version)
);

create index price_cap_version_change on price_cap_version (change);
