-- A key stands for whatever its request has made, not for a run only.
alter table idempotency_key rename run to reference;
alter table idempotency_key alter reference type text using reference::text;

create index idempotency_key_expired on idempotency_key (created_at);
