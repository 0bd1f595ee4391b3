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
    code      text primary key,
    name      text    not null,
    kind      text,
    in_system text,
    open      boolean not null
);

-- Open vacancies only: a vacancy that closes leaves the table. Staff group '' means that the source does not say.
create table vacancy (
    id           uuid primary key,
    organisation text    not null,
    staff_group  text    not null,
    level        text    not null,
    posts        integer,
    wte          numeric(12, 4),
    hard_to_fill boolean not null,
    synthetic    boolean not null
);

create index vacancy_cell on vacancy (organisation, staff_group);

-- When each read model was last moved by an event, and how often.
create table read_model (
    name     text primary key,
    moves    bigint not null,
    moved_at timestamptz
);

insert into read_model (name, moves) values ('organisation', 0), ('vacancy', 0);
