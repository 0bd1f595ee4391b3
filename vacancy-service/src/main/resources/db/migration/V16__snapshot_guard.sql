-- What a snapshot of the feed may close without asking.
alter table feed
    add guard_max_close_percent integer not null default 20,
    add guard_min_close integer not null default 5,
    add guard_on text not null default 'HOLD_CLOSURES';

-- The hash that the service makes of a record (ContentHash): what is closed or taken back in SQL must compare alike.
create function vacancy_content_hash(content text, synthetic boolean) returns bigint
    language sql immutable parallel safe
    return ('x' || encode(substring(sha256(convert_to(
        case when synthetic then 'synthetic ' else '' end || content, 'UTF8')) from 1 for 8), 'hex'))::bit(64)::bigint;
