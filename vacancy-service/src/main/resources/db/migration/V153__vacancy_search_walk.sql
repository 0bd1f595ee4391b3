-- Two of 256 marks for each stem: a row that lacks one of them has not the word. They stand in the index that is walked,
-- where the words themselves would be too long. Which marks, the service knows too (search.Condition).
truncate vacancy_search;
alter table vacancy_search add marks bit(256);

-- A walk back through time compares rows in the index itself, at a tenth of what reading each of them costs.
drop index vacancy_search_opened;
create index vacancy_search_walk on vacancy_search (opened_on, vacancy) include (
    version, feed, organisation, level, status, live, staff_group, job_role, band, wte, hard_to_fill, closes_on,
    latitude, longitude, marks);
-- The same of those that do not say where they are, which are counted beside a search by distance.
create index vacancy_search_unplaced on vacancy_search (opened_on, vacancy) include (
    version, feed, organisation, level, status, live, staff_group, job_role, band, wte, hard_to_fill, closes_on,
    latitude, longitude, marks) where latitude is null;

-- Only what a vacuum has seen is read from the index alone.
alter table vacancy_search set (autovacuum_vacuum_insert_scale_factor = 0.02);

-- The rows are made anew, which is quicker than to change all of them here: the service begins with it at its start.
update vacancy_search_progress set number = 0, row = 0;
