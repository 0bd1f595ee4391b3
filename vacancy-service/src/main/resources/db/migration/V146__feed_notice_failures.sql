-- A run that failed and a held one that a newer snapshot supersedes are told too.
alter table feed_notice drop constraint feed_notice_type_check;
alter table feed_notice add check (type in ('feed.run-completed.v1', 'feed.run-held.v1', 'feed.run-failed.v1',
    'feed.run-superseded.v1', 'feed.late.v1'));
