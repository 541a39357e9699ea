-- Check-ins that take the place of earlier ones, and those a procedure tells day by day.
-- procedure: of several values of one day, one of each procedure counts.
-- replaces: what a correction or withdrawal takes the place of; each is replaced once at most.
-- place: the entry a correction counts as entered with, so that it stays in order within its day.

alter table check_ins
  add column procedure text check (procedure <> ''),
  add column kind text not null default 'value' check (kind in ('value', 'correction', 'withdrawal')),
  add column replaces uuid,
  add column is_replaced boolean not null default false,
  add column place bigint,
  add constraint check_ins_replaced foreign key (tenant_id, replaces) references check_ins (tenant_id, id),
  add constraint check_ins_kind check ((kind = 'value') = (replaces is null));

alter table check_ins
  add column counts boolean generated always as (not is_replaced and kind <> 'withdrawal') stored;

create unique index check_ins_replaced_once on check_ins (tenant_id, replaces)
  where replaces is not null;
create unique index check_ins_of_procedure on check_ins (tenant_id, key_result_id, date, procedure)
  where procedure is not null and counts;
