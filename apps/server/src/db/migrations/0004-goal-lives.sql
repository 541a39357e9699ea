-- How cycles and objectives live: cycles that are changed.

alter table cycles add column version integer not null default 1;
create trigger cycles_version before update on cycles
  for each row execute function count_version();

-- What objectives were and said before. Written by a trigger, so that no way of changing a goal
-- forgets it, and never changed itself. author: shown in place of a person's name, as in check_ins.
create table objective_events (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  objective_id uuid not null,
  field text not null check (field in ('state', 'title', 'description')),
  old_value text not null,
  new_value text not null,
  reason text,
  author text,
  entry bigint generated always as identity,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id)
);
create index objective_events_of_objective on objective_events (tenant_id, objective_id, entry);

-- Whoever changes an objective says why and as whom before, for the rest of the transaction
-- (saidBy in objectives/history-store.ts).
create function record_objective_events() returns trigger language plpgsql as $$
begin
  insert into objective_events
    (tenant_id, objective_id, field, old_value, new_value, reason, author)
  select new.tenant_id, new.id, field, old_value, new_value,
    nullif(current_setting('app.reason', true), ''), nullif(current_setting('app.author', true), '')
  from (values
    ('title', old.title, new.title),
    ('description', old.description, new.description),
    ('state', old.state, new.state)
  ) as change (field, old_value, new_value)
  where old_value <> new_value;
  return null;
end $$;
create trigger objectives_history after update on objectives
  for each row when (
    (old.title, old.description, old.state) is distinct from (new.title, new.description, new.state)
  ) execute function record_objective_events();

alter table objective_events enable row level security;
alter table objective_events force row level security;
create policy tenant on objective_events
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert on objective_events to zielbaum_app;

-- Objectives are put between others: their order becomes a number that has room between any two,
-- still given out in the order of inserting. The sequence tells where to go on, because the rows of
-- all tenants are not to be seen here.
create sequence objectives_order as bigint;
select setval('objectives_order', last_value, is_called) from objectives_position_seq;
alter table objectives alter column position drop identity;
alter table objectives
  alter column position type double precision,
  alter column position set default nextval('objectives_order');
alter sequence objectives_order owned by objectives.position;
grant usage on sequence objectives_order to zielbaum_app;

-- Another place among its like is no other version of a goal: it must not stand in the way of
-- whoever is changing the goal itself.
drop trigger objectives_version on objectives;
create trigger objectives_version before update on objectives
  for each row when (old.position = new.position) execute function count_version();
