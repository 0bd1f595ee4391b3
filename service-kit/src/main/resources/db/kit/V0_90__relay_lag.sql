-- Whether the change at the watermark may have more rows to send: what is unsent is counted with it.
alter table relay_watermark add partly boolean not null default false;
