-- The trace of the request that made it, for those who follow an event back.
alter table change add trace text;
