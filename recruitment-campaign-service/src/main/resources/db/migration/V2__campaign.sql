-- A campaign and the rule that says which open vacancies it promotes. An empty list admits every value.
create table campaign (
    code         text        primary key,
    name         text        not null,
    brand        text,
    state        text        not null check (state in ('DRAFTED', 'LAUNCHED', 'CLOSED')),
    organisations text[]     not null,
    staff_groups  text[]     not null,
    workstreams   text[]     not null,
    hard_to_fill  boolean,
    version       integer     not null,
    changed_at    timestamptz not null
);
