-- English stems, but no stop words: "IT" is a department, and "A&E" another.
create text search dictionary vacancy_stem (template = snowball, language = english);
create text search configuration vacancy_text (copy = english);
alter text search configuration vacancy_text alter mapping replace english_stem with vacancy_stem;

-- The stems that a text is found by: punctuation divides words ("Nurse/Midwife"), "&" and apostrophes vanish in them.
create function vacancy_words(text text) returns text[]
    language sql immutable parallel safe strict
    return array(
        -- an irregular plural that every trust writes
        select case word when 'midwiv' then 'midwif' else word end
        from unnest(tsvector_to_array(to_tsvector('vacancy_text', translate(
            text, '!"#$%()*+,-./:;<=>?@[\]^_`{|}~–—&''’', repeat(' ', 31))))) word
        where word <> all ('{a,an,and,at,for,in,of,on,or,the,to,with}'));

-- What searches read: narrow rows beside the records, brought up to date by following the change log. No sender waits
-- for them, and everything in them can be made anew from the records.
create table vacancy_search (
    vacancy      uuid             primary key,
    -- the version of the record that this row tells of
    version      integer          not null,
    feed         text             not null,
    reference    text             not null,
    organisation text             not null,
    level        text             not null,
    status       text             not null,
    live         boolean          not null,
    staff_group  text,
    job_role     text,
    band         text,
    wte          numeric(12, 4),
    hard_to_fill boolean,
    opened_on    date             not null,
    closes_on    date,
    words        text[]           not null,
    latitude     double precision,
    longitude    double precision,
    check ((latitude is null) = (longitude is null))
);

create index vacancy_search_opened on vacancy_search (opened_on, vacancy);

-- What narrows a search before rows are compared with all its conditions: words, codes, and where and when in boxes of
-- several sizes. The partners' own references are as many as rows, and are told by kind only; a smaller box than the first
-- would have too many neighbours. The service asks by the same names (search.Condition, search.Days, search.Near).
create function vacancy_search_terms(
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
        'days8=' || (opened_on - date '1900-01-01') / 8,
        'days64=' || (opened_on - date '1900-01-01') / 64,
        'days512=' || (opened_on - date '1900-01-01') / 512,
        case when latitude is null then 'unplaced=' end,
        'place0=' || floor(latitude / 0.04) || ':' || floor(longitude / 0.04),
        'place1=' || floor(latitude / 0.2) || ':' || floor(longitude / 0.2),
        'place2=' || floor(latitude) || ':' || floor(longitude)], null);

-- The follower clears the list of pending entries at the end of each of its transactions: half the price of entering them
-- one by one.
create index vacancy_search_terms on vacancy_search using gin (vacancy_search_terms(
    words, feed, reference, organisation, level, status, live, staff_group, job_role, band, hard_to_fill, opened_on,
    latitude, longitude));

-- How far the follower has come in the change log: up to this row of the change with this number.
create table vacancy_search_progress (
    sole   boolean primary key default true check (sole),
    number bigint not null,
    row    bigint not null
);

insert into vacancy_search_progress (number, row) values (0, 0);
