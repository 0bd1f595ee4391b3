-- The same stems by one expression, which becomes part of the statement that calls it: a query of its own for each row cost
-- more than the stems. Not strict, for that would keep it from becoming part of the statement; of no text there are no stems.
create or replace function vacancy_words(text text) returns text[]
    language sql immutable parallel safe
    -- an irregular plural that every trust writes
    return array_replace(
        tsvector_to_array(ts_delete(
            to_tsvector('vacancy_text', translate(
                text, '!"#$%()*+,-./:;<=>?@[\]^_`{|}~–—&''’', repeat(' ', 31))),
            '{a,an,and,at,for,in,of,on,or,the,to,with}'::text[])),
        'midwiv', 'midwif');
