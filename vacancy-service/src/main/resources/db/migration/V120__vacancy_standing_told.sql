-- A change of standing is told like a version: by row of its change. One sequence gives both their rows, so that those of
-- one change would be in one order.
alter table vacancy_standing add row bigint not null default nextval('vacancy_version_row_seq');

create index vacancy_standing_change on vacancy_standing (change, row);

-- Those who keep vacancies from events were never told of the links that there are.
update relay_watermark set replay_after = '' where source = 'vacancy' and exists (select from vacancy_standing);
