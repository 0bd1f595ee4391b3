-- The words of a row that its feed's map has replaced, with their codes, as beside a vacancy's content:
-- [[property, word, code], …]; null where nothing was replaced.
alter table establishment_version add mapped text;
alter table temporary_staffing_version add mapped text;
