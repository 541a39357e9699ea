-- People, the roles they have, and keys that act for a person or with a role of their own.

create table people (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  position bigint generated always as identity,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create trigger people_version before update on people
  for each row execute function count_version();

-- unit_id: null for the whole organisation; else the role holds for the units below it too.
create table memberships (
  tenant_id uuid not null references organisations,
  person_id uuid not null,
  role text not null check (role in ('viewer', 'member', 'okrMaster', 'steering', 'admin')),
  unit_id uuid,
  position bigint generated always as identity,
  foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  constraint memberships_once unique nulls not distinct (tenant_id, person_id, role, unit_id)
);

-- Keys made before there were roles did what an OKR master does, as far as their scopes went. The
-- default fills their rows; an update would meet row level security and find none.
alter table api_keys
  add column role text default 'okrMaster'
    check (role in ('viewer', 'member', 'okrMaster', 'steering', 'admin')),
  add column unit_id uuid,
  add column person_id uuid,
  add foreign key (tenant_id, unit_id) references units (tenant_id, id),
  add foreign key (tenant_id, person_id) references people (tenant_id, id),
  add constraint api_keys_role_or_person check ((role is null) <> (person_id is null)),
  drop constraint api_keys_scopes_check,
  add constraint api_keys_scopes_check
    check (scopes <@ '{okr:read,okr:checkin,okr:write,okr:admin}'),
  add constraint api_keys_public_reads
    check (kind = 'api' or not scopes && '{okr:write,okr:admin}');
alter table api_keys alter column role drop default;

-- What a key may do follows from roles and from the tree of units: servers ask again for each key.
create function announce_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('zielbaum_keys', json_build_object('tenant', tenant_id)::text)
    from (select distinct tenant_id from touched) as tenants;
  return null;
end $$;
create trigger memberships_given after insert on memberships
  referencing new table as touched for each statement execute function announce_access();
create trigger memberships_changed after update on memberships
  referencing new table as touched for each statement execute function announce_access();
create trigger memberships_taken after delete on memberships
  referencing old table as touched for each statement execute function announce_access();
create trigger units_added after insert on units
  referencing new table as touched for each statement execute function announce_access();
create trigger units_changed after update on units
  referencing new table as touched for each statement execute function announce_access();

do $$
declare
  name text;
begin
  foreach name in array array['people', 'memberships'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      name
    );
  end loop;
end $$;

grant select, insert, update, delete on people, memberships to zielbaum_app;
