-- Releases that are in the datasets since a change, so that asOf an earlier one they are not.
create table study_publication (
    study  uuid   primary key references study_release (study),
    change bigint not null references change (id)
);
