-- How often a run was begun without an end: one that ends its process each time would otherwise be begun for ever.
alter table run add column begun integer not null default 0;
