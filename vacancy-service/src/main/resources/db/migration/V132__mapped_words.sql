-- The words of a record that its feed's map has replaced, with their codes, beside its content: a report on the map counts
-- few different texts and does not read every content. [[property, word, code], …]; null where nothing was replaced.
alter table vacancy add mapped text;

-- Of a content, as MappedWords makes it; positions within lists are left out, every element has the same map.
create function vacancy_mapped(content jsonb) returns text
    language sql immutable parallel safe
    return (select jsonb_agg(distinct jsonb_build_array(
                regexp_replace(source.key, '/\d+', '', 'g'), source.value,
                content #>> string_to_array(ltrim(source.key, '/'), '/')))::text
            from jsonb_each_text(content -> 'sourceValues') source);

update vacancy set mapped = vacancy_mapped(content::jsonb) where content like '%"sourceValues"%';
