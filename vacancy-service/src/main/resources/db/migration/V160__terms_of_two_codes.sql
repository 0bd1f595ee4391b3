-- Two codes that go together seldom, each of which many rows have, are found as one term: doctors on a nurse's band, or what
-- one employer looks for in one staff group. Asked one by one, the index puts all rows of one beside all of the other.
-- The service asks by the same names (search.Terms).
drop index vacancy_search_terms;

create or replace function vacancy_search_terms(
    words text[], feed text, reference text, organisation text, level text, status text, live boolean,
    staff_group text, job_role text, band text, hard_to_fill boolean, opened_on date,
    latitude double precision, longitude double precision) returns text[]
    language sql immutable parallel safe
    return words || array_remove(array[
        'feed=' || feed,
        -- one of 65,536 kinds: narrow enough
        'reference=' || left(md5(reference), 4),
        'organisation=' || organisation,
        'level=' || level,
        'status=' || status,
        'live=' || live::text,
        'staff_group=' || staff_group,
        'job_role=' || job_role,
        'band=' || band,
        'hard_to_fill=' || hard_to_fill::text,
        'organisation=' || organisation || ' staff_group=' || staff_group,
        'staff_group=' || staff_group || ' band=' || band,
        'days8=' || (opened_on - date '1900-01-01') / 8,
        'days64=' || (opened_on - date '1900-01-01') / 64,
        'days512=' || (opened_on - date '1900-01-01') / 512,
        case when latitude is null then 'unplaced=' end,
        'place0=' || floor(latitude / 0.04) || ':' || floor(longitude / 0.04),
        'place1=' || floor(latitude / 0.2) || ':' || floor(longitude / 0.2),
        'place2=' || floor(latitude) || ':' || floor(longitude)], null);

create index vacancy_search_terms on vacancy_search using gin (vacancy_search_terms(
    words, feed, reference, organisation, level, status, live, staff_group, job_role, band, hard_to_fill, opened_on,
    latitude, longitude));
