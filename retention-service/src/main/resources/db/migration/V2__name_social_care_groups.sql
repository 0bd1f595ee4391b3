-- Job groups of the Adult Social Care Workforce Data Set (Skills for Care), as vacancies of councils carry them.
insert into staff_group (code, name) values
    ('direct-care', 'Direct care'),
    ('managers', 'Managers'),
    ('regulated-professions', 'Regulated professions'),
    ('other', 'Other');
