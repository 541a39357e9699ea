-- Who stands behind an entry, where the organisation shows roles or names in place of units. What was
-- written into author stays: it is shown again once nobody is known any more. No index leads from a
-- person to their entries, because nobody is to ask for them.

do $$
declare
  name text;
begin
  foreach name in array array['check_ins', 'earlier_metrics', 'objective_events'] loop
    execute format(
      'alter table %I
         add column person_id uuid,
         add column author_role text
           check (author_role in (''viewer'', ''member'', ''okrMaster'', ''steering'', ''admin'')),
         add constraint %I check (person_id is not null or author_role is null),
         add constraint %I foreign key (tenant_id, person_id) references people (tenant_id, id)
           on delete set null (person_id)',
      name, name || '_author', name || '_person'
    );
  end loop;
end $$;

create function forget_author_role() returns trigger language plpgsql as $$
begin
  new.author_role := null;
  return new;
end $$;
create trigger check_ins_author_forgotten before update on check_ins
  for each row when (new.person_id is null and old.author_role is not null)
  execute function forget_author_role();
create trigger earlier_metrics_author_forgotten before update on earlier_metrics
  for each row when (new.person_id is null and old.author_role is not null)
  execute function forget_author_role();
create trigger objective_events_author_forgotten before update on objective_events
  for each row when (new.person_id is null and old.author_role is not null)
  execute function forget_author_role();

create or replace function record_objective_events() returns trigger language plpgsql as $$
begin
  insert into objective_events
    (tenant_id, objective_id, field, old_value, new_value, reason, author, person_id, author_role)
  select new.tenant_id, new.id, field, old_value, new_value,
    nullif(current_setting('app.reason', true), ''), nullif(current_setting('app.author', true), ''),
    nullif(current_setting('app.person', true), '')::uuid,
    nullif(current_setting('app.author_role', true), '')
  from (values
    ('title', old.title, new.title),
    ('description', old.description, new.description),
    ('state', old.state, new.state)
  ) as change (field, old_value, new_value)
  where old_value <> new_value;
  return null;
end $$;
