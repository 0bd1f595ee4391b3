-- Costs of campaigns as their organisations told them, one row per version. A line keeps its id through all of them.
create table cost (
    id           uuid    primary key,
    organisation text    not null,
    cost_id      text    not null,
    version      integer not null,
    unique (organisation, cost_id)
);

create table cost_version (
    cost        uuid    not null references cost,
    version     integer not null,
    change      bigint  not null references change,
    operation   text    not null check (operation in ('U', 'D')),
    campaign    text    not null references campaign,
    category    text    not null check (category in ('INTERNAL', 'EXTERNAL')),
    comparable  boolean not null,
    pence       bigint  not null check (pence >= 0),
    from_day    date    not null,
    to_day      date    not null,
    source      text,
    description text,
    primary key (cost, version),
    check (from_day <= to_day)
);

create index cost_version_change on cost_version (change);
create index cost_version_campaign on cost_version (campaign);

-- What of a version each organisation bears in each month. The pence add up to those of the version.
create table cost_share (
    cost         uuid    not null,
    version      integer not null,
    organisation text    not null,
    month        date    not null check (extract(day from month) = 1),
    pence        bigint  not null check (pence >= 0),
    primary key (cost, version, organisation, month),
    foreign key (cost, version) references cost_version
);
