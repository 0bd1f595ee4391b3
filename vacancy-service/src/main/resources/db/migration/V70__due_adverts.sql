-- The few open adverts whose day has come are found without reading the others.
create index vacancy_advert_closing on vacancy (closes_on)
    where level = 'ADVERT' and closed_on is null and not deleted;
create index vacancy_advert_opening on vacancy (opened_on)
    where level = 'ADVERT' and status in ('PLANNED', 'APPROVED') and not deleted;
