-- A feed that has been given up is told to be silent once a month, and misses nothing more.
alter table feed_quality
    drop constraint feed_quality_kind_check,
    add constraint feed_quality_kind_check check (kind in ('RUN', 'FAILED', 'MISSED', 'SILENT'));
