-- What lines of a feed's payloads were read as, so that the same bytes need not be read again (decision 44).
create table known_line (
    feed    text    not null,
    part    integer not null,
    -- of everything beside the bytes that the reading depends on
    reading bigint  not null,
    -- entries of KnownLine, one behind the other
    bytes   bytea   not null,
    primary key (feed, part)
);

alter table known_line alter bytes set storage external;
