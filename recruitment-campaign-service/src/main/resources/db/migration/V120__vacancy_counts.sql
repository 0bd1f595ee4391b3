-- Of the records of one need that several feeds tell, those of one feed count. Hires may name the others all the same.
alter table vacancy add counts boolean not null default true;

drop index vacancy_live;
create index vacancy_target on vacancy (id) where live and counts;
