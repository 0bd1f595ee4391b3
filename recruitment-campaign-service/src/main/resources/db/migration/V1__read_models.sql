-- What this service knows of others, kept by their events. Rebuilt by a replay of the producers.

-- NHS National Workforce Data Set, STAFF GROUP (NHS England, Open Government Licence v3.0).
create table staff_group (
    code text primary key,
    name text not null
);

insert into staff_group (code, name) values
    ('01', 'Medical and Dental'),
    ('02', 'Students'),
    ('03', 'Nursing and Midwifery Registered'),
    ('04', 'Allied Health Professionals'),
    ('05', 'Additional Professional Scientific and Technical'),
    ('06', 'Healthcare Scientists'),
    ('07', 'Additional Clinical Services'),
    ('08', 'Administrative and Clerical'),
    ('09', 'Estates and Ancillary'),
    ('10', 'Supplementary Roles'),
    ('OTHER', 'Outside the NHS staff groups');

create table organisation (
    code text primary key,
    name text not null
);

-- Closed vacancies stay: hires name them. Only those that are live can be targets.
create table vacancy (
    id           uuid primary key,
    feed         text    not null,
    reference    text    not null,
    organisation text    not null,
    level        text    not null,
    status       text    not null,
    live         boolean not null,
    staff_group  text,
    job_role     text,
    band         text,
    posts        integer,
    wte          numeric(12, 4),
    hard_to_fill boolean not null,
    workstream   text,
    postcode     text,
    opened_on    date,
    closes_on    date,
    synthetic    boolean not null
);

create index vacancy_name on vacancy (feed, reference);
create index vacancy_live on vacancy (id) where live;
