-- Pages begin behind a place, told by a comparison of rows: both columns run the same way, so that an index can begin there.
drop index vacancy_opened;
drop index vacancy_organisation;
drop index vacancy_staff_group;

create index vacancy_opened on vacancy (opened_on, id);
create index vacancy_organisation on vacancy (organisation, opened_on, id);
create index vacancy_staff_group on vacancy (staff_group, opened_on, id);
