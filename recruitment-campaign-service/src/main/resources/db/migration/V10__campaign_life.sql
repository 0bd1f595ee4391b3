-- What a campaign is agreed to be: whose it is, when it runs, what it is to reach and who pays. An empty list of places
-- admits every place.
alter table campaign
    add owner       text,
    add objective   text,
    add starts_on   date,
    add ends_on     date,
    add places      text[] not null default '{}',
    add launched_at timestamptz,
    add closed_at   timestamptz,
    add check (ends_on >= starts_on);

create table campaign_goal (
    campaign text    not null references campaign on delete cascade,
    position integer not null,
    metric   text    not null check (metric in ('HIRES', 'STARTS', 'APPLICATIONS', 'COST_PER_HIRE')),
    target   bigint  not null check (target > 0),
    due_on   date    not null,
    primary key (campaign, position)
);

create table campaign_partner (
    campaign     text    not null references campaign on delete cascade,
    position     integer not null,
    organisation text    not null,
    share        integer not null check (share > 0),
    primary key (campaign, position),
    -- checked at commit: a list that is put in another order is written row by row
    unique (campaign, organisation) deferrable initially deferred
);
