-- A hireId is the organisation's own: two organisations may use the same one. The id is this service's; hires that were
-- told before keep the hireId that they were known by, because events have named them so.
alter table hire add hire_id text;
alter table hire add version integer not null default 1;
update hire set hire_id = id;
-- a hire that waits was told by whoever spoke for it; one told for several or for all cannot be theirs for certain
update hire set organisation = case when cardinality(spoke_for) = 1 then spoke_for[1] else 'UNKNOWN' end,
                state = case when cardinality(spoke_for) = 1 then state else 'REFUSED' end
where state <> 'ATTRIBUTED';
alter table hire
    alter hire_id set not null,
    alter version drop default,
    alter organisation set not null,
    drop column spoke_for,
    drop constraint hire_state_check,
    add constraint hire_state_check check (state in ('AWAITING_VACANCY', 'ATTRIBUTED', 'REFUSED', 'WITHDRAWN')),
    add constraint hire_name unique (organisation, hire_id);
create index hire_by_own_id on hire (hire_id);

-- What a version of an attribution tells besides the touch, as it was then.
alter table attribution
    add post        integer,
    add accepted_on date,
    add started_on  date;
update attribution a set post = h.post, accepted_on = h.accepted_on, started_on = h.started_on
from hire h where h.id = a.hire;
alter table attribution alter accepted_on set not null;
