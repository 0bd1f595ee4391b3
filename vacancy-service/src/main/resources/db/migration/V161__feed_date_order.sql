-- Which of the two numbers of a sender's dates is the day; null where nobody has said.
alter table feed add date_order text check (date_order in ('DAY_FIRST', 'MONTH_FIRST'));
alter table feed_mapping_version add date_order text;
