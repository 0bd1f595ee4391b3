-- The day from which a feed has told the record as open after an attempt that failed (NWD vacancy status 11); null where none
-- has. It stays when the status moves on: filled in the end, it was hard to fill until then.
alter table vacancy add reattempted_on date;
alter table vacancy_version add reattempted_on date;

-- What a map of words made of it is known; a bare code was not kept, and comes with the feed's next run.
update vacancy set reattempted_on = opened_on
where mapped like '%Open Following Previous Unsuccessful Attempt%' and not deleted;
