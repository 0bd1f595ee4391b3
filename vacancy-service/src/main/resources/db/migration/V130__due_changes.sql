-- What adverts became by themselves on their day is told apart from what somebody changed: an undo passes over it.
update change set kind = 'DUE' where kind = 'RECORD' and actor = 'vacancy-service';
