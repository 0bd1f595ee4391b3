-- A sender may take a record back: it stays as a tombstone, with its id, for those who follow the changes.
alter table vacancy add deleted boolean not null default false;

-- What undo gives back: the sender's own time that was held before this version.
alter table vacancy_version
    add source_updated_before timestamptz,
    drop constraint vacancy_version_event_check,
    add constraint vacancy_version_event_check check (event in ('opened', 'changed', 'closed', 'reopened'));
