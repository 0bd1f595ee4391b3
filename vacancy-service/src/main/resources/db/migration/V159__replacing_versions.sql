-- Most of what a large run writes are first versions: whoever follows what it replaced need not go through all of them.
create index vacancy_version_replacing on vacancy_version (change) where version > 1;
