-- Payloads and rows with faults go first, the runs themselves long after.
alter table run add payload_expired_at timestamptz;

create index run_payload_kept on run (finished_at) where payload_expired_at is null;
create index run_expired on run (finished_at) where payload_expired_at is not null;
create index run_target on run (target) where target is not null;
