-- The district of a postcode ("TN24" of "TN24 0LZ") and its area ("TN"), by which campaigns name places. A postcode that
-- is only a district already, as adverts give it, is taken as one.
alter table vacancy add district text generated always as (
    case when replace(upper(postcode), ' ', '') ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$'
         then left(replace(upper(postcode), ' ', ''), -3)
         else replace(upper(postcode), ' ', '') end) stored;
alter table vacancy add area text generated always as (
    substring(upper(postcode) from '^[A-Z]{1,2}(?=[0-9])')) stored;
