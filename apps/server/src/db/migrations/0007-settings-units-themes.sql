-- What an organisation decides for itself, units that can be changed, and themes with one name.

alter table organisations
  add column settings jsonb not null default '{}',
  add column version integer not null default 1;
create trigger organisations_version before update on organisations
  for each row execute function count_version();

alter table units add column version integer not null default 1;
create trigger units_version before update on units
  for each row execute function count_version();
grant delete on units to zielbaum_app;

alter table events drop constraint events_resource_check;
alter table events add constraint events_resource_check
  check (resource in ('organisation', 'cycle', 'objective', 'keyResult', 'checkIn'));

create table themes (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  position bigint generated always as identity,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint themes_name unique (tenant_id, name)
);
create trigger themes_version before update on themes
  for each row execute function count_version();

-- A theme somebody gives an objective is one of the organisation's from then on.
create function keep_themes() returns trigger language plpgsql as $$
begin
  insert into themes (tenant_id, name)
    select new.tenant_id, theme from unnest(new.themes) as theme
    on conflict on constraint themes_name do nothing;
  return null;
end $$;
create trigger objectives_insert_themes after insert on objectives
  for each row when (new.themes <> '{}') execute function keep_themes();
create trigger objectives_update_themes after update of themes on objectives
  for each row when (new.themes is distinct from old.themes) execute function keep_themes();

-- The themes of objectives that are there; as their owner, of all tenants.
alter table objectives no force row level security;
insert into themes (tenant_id, name)
  select distinct tenant_id, theme from objectives, unnest(themes) as theme order by 1, 2;
alter table objectives force row level security;

alter table themes enable row level security;
alter table themes force row level security;
create policy tenant on themes
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on themes to zielbaum_app;
