-- How long things are kept: on which day an organisation was last looked through, and what goes with
-- the audit log or with whoever has written it.

-- ran_on: null before the first time. The row is locked while somebody looks an organisation through.
create table retention_runs (
  tenant_id uuid primary key references organisations,
  ran_on date
);

-- The organisations that are there; as their owner, of all tenants.
alter table organisations no force row level security;
insert into retention_runs (tenant_id) select tenant_id from organisations;
alter table organisations force row level security;

create function begin_retention() returns trigger language plpgsql as $$
begin
  insert into retention_runs (tenant_id) values (new.tenant_id);
  return null;
end $$;
create trigger organisations_retained after insert on organisations
  for each row execute function begin_retention();

alter table retention_runs enable row level security;
alter table retention_runs force row level security;
create policy tenant on retention_runs
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
-- Which tenants to look through; nothing of what they have.
create policy lookup on retention_runs for select
  using (current_setting('app.lookup', true) = 'retention');

grant select, insert on retention_runs to zielbaum_app;
grant update (ran_on) on retention_runs to zielbaum_app;
grant delete on api_keys to zielbaum_app;
grant update (person_id) on earlier_metrics, objective_events to zielbaum_app;

-- By age, not by person.
create index check_ins_with_author on check_ins (tenant_id, created_at) where person_id is not null;

-- Why somebody wanted to read the log are their own words: they go with the person. That and when the
-- log was read stays.
alter table audit_readings no force row level security;
alter table audit_readings drop constraint audit_readings_reason_check;
update audit_readings set reason = '' where person_id is null;
alter table audit_readings
  add constraint audit_readings_reason check (person_id is null or reason <> ''),
  force row level security;

create function forget_reason() returns trigger language plpgsql as $$
begin
  new.reason := '';
  return new;
end $$;
create trigger audit_readings_reason_forgotten before update on audit_readings
  for each row when (new.person_id is null) execute function forget_reason();

-- Cuts off what is older than the organisation keeps, with the readings of that time; returns how many
-- of both.
create or replace function cut_audit(keep interval) returns bigint
  language plpgsql security definer set search_path from current as $$
declare
  tenant constant uuid := nullif(current_setting('app.tenant', true), '');
  last_old record;
  cut bigint;
  entries bigint;
begin
  if keep < interval '1 year' then
    raise exception 'audit entries are kept for a year at least';
  end if;
  delete from audit_readings
    where tenant_id = tenant and coalesce(approved_at, asked_at) < now() - keep;
  get diagnostics cut = row_count;
  perform from audit_chains where tenant_id = tenant for update;
  select seq, hash into last_old from audit_entries
    where tenant_id = tenant and at < now() - keep order by seq desc limit 1;
  if not found then return cut; end if;
  update audit_chains set cut_seq = last_old.seq, cut_hash = last_old.hash where tenant_id = tenant;
  delete from audit_entries where tenant_id = tenant and seq <= last_old.seq;
  get diagnostics entries = row_count;
  return cut + entries;
end $$;
