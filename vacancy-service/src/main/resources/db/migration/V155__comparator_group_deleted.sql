-- A group that is deleted has a last version that says so; the versions before it stay, for answers of then.
alter table comparator_group_version add column deleted boolean not null default false;
