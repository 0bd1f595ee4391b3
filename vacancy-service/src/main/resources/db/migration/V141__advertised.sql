-- When everybody may see a record: while it is being recruited to, from the opening to the closing of its adverts. A
-- requisition that tells of no advert is seen from the day on which it was advertised, and never without that day. What
-- an advert does not say itself, the milestones say; a reversed pair of instants shows nothing.
create function vacancy_advertised(level text, status text, milestones jsonb, adverts jsonb) returns tstzmultirange
    language sql stable parallel safe
    return case when status in ('OPEN', 'PARTIALLY_FILLED') then (
        select range_agg(tstzrange(shown.opens, shown.closes))
        from (
            select ((milestones ->> 'advertisedOn')::date)::timestamp at time zone 'Europe/London' as opens,
                   ((milestones ->> 'closesOn')::date + 1)::timestamp at time zone 'Europe/London' as closes) day
        cross join lateral (
            select coalesce((advert ->> 'opensAt')::timestamptz, day.opens) as opens,
                   coalesce((advert ->> 'closesAt')::timestamptz, day.closes) as closes
            from jsonb_array_elements(adverts) advert
            union all
            select day.opens, day.closes
            where adverts is null and (level = 'ADVERT' or day.opens is not null)) shown
        where shown.opens is null or shown.closes is null or shown.opens <= shown.closes) end;

alter table vacancy_search add advertised tstzmultirange;

-- Those of another version are entered anew anyway.
update vacancy_search held
set advertised = vacancy_advertised(v.level, v.status, c.milestones, c.adverts)
from vacancy v cross join lateral jsonb_to_record(v.content::jsonb) as c(milestones jsonb, adverts jsonb)
where v.id = held.vacancy and v.version = held.version and v.status in ('OPEN', 'PARTIALLY_FILLED');
