-- What a run that is held whole would create and update was told as created and updated (decision 95).
update run
set result = (result::jsonb || jsonb_build_object(
        'heldCreations', result::jsonb -> 'created', 'heldUpdates', result::jsonb -> 'updated',
        'created', 0, 'updated', 0, 'reopened', 0))::text
where result::jsonb ->> 'onGuard' = 'HOLD_ALL';

-- Numbers that senders give by themselves linked what has nothing to do with each other: all is looked at again.
update link_organisation set after = '00000000-0000-0000-0000-000000000000';
