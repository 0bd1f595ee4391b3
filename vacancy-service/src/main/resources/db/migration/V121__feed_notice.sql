-- What is told of a feed to those who do not ask: a run that was applied or held, a run that did not come. Never changed,
-- so that a repeat is the same to the letter.
create table feed_notice (
    row     bigint generated always as identity primary key,
    change  bigint not null,
    feed    text   not null,
    version bigint not null,
    type    text   not null check (type in ('feed.run-completed.v1', 'feed.run-held.v1', 'feed.late.v1')),
    data    text   not null,
    unique (feed, version)
);

create index feed_notice_change on feed_notice (change, row);
