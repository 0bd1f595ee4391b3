-- The months of an organisation's staff group as one row, in arrays of the same order: an answer about all of them reads,
-- sends and adds up two thousand rows instead of sixty thousand. A month is its number since the year 0; "at" is when the
-- latest of what counts was said, in microseconds since 1970. Rows of some twenty years stay whole and uncompressed.
create table spell_group (
    organisation text      not null,
    staff_group  text      not null,
    synthetic    boolean   not null,
    months       integer[] not null,
    opened       integer[] not null,
    filled       integer[] not null,
    withdrawn    integer[] not null,
    lapsed       integer[] not null,
    closed_other integer[] not null,
    at           bigint[]  not null,
    primary key (organisation, staff_group, synthetic)
) with (toast_tuple_target = 8160);

insert into spell_group
select organisation, staff_group, synthetic,
       array_agg((extract(year from month) * 12 + extract(month from month) - 1)::integer order by month),
       array_agg(opened order by month), array_agg(filled order by month), array_agg(withdrawn order by month),
       array_agg(lapsed order by month), array_agg(closed_other order by month),
       array_agg((extract(epoch from at) * 1000000)::bigint order by month)
from spell_month group by organisation, staff_group, synthetic;

drop table spell_month;

create view spell_month as
select g.organisation, g.staff_group, make_date(m.month / 12, m.month % 12 + 1, 1) as month, g.synthetic,
       m.opened, m.filled, m.withdrawn, m.lapsed, m.closed_other,
       timestamptz 'epoch' + m.at * interval '1 microsecond' as at
from spell_group g
cross join lateral unnest(g.months, g.opened, g.filled, g.withdrawn, g.lapsed, g.closed_other, g.at)
    m (month, opened, filled, withdrawn, lapsed, closed_other, at);
