-- Orders of lists beside that of opening. Rows without a value are the last of these, one after the other by id.
create index vacancy_search_closes on vacancy_search (closes_on, vacancy);
create index vacancy_search_wte on vacancy_search (wte, vacancy);
