-- A changed record finds room in its own page, and the indexes need no new entry (decision 85). Pages written from now on.
alter table vacancy set (fillfactor = 85);
