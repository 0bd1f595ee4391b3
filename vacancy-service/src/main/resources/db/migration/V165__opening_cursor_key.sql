-- Seals where a page of what everybody may read ends: all replicas read what one of them gave.
create table opening_cursor_key (
    single boolean primary key default true check (single),
    key    bytea not null
);

insert into opening_cursor_key (key)
values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
