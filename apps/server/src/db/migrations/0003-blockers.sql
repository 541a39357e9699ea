-- What stands in the way, as a check-in says.
alter table check_ins add column blocker text not null default '';
