-- The first tables. tenant_id comes first in every key, no foreign key leaves its tenant, and row
-- level security is forced on every table: a connection sees the rows of the tenant it has named in
-- app.tenant, and none before. Two uniques cannot begin with the tenant, because they are asked
-- before it is known: an organisation's name and an API key's hash.

create table organisations (
  tenant_id uuid primary key,
  name text not null unique check (name <> ''),
  kind text not null check (kind in ('municipality', 'alliance')),
  is_example boolean not null default false,
  pace_on_track double precision not null default -0.15,
  pace_behind double precision not null default -0.30,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table units (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  parent_id uuid,
  position bigint generated always as identity,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references units (tenant_id, id),
  unique nulls not distinct (tenant_id, parent_id, name),
  check (parent_id <> id)
);

create table cycles (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  start_date date not null,
  end_date date not null,
  kind text not null default 'regular' check (kind in ('regular', 'practice')),
  phase text not null default 'planning' check (phase in ('planning', 'active', 'review', 'closed')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint cycles_name unique (tenant_id, name),
  constraint cycles_dates check (end_date >= start_date)
);

-- ref: the name a goal list gave an objective or key result; both share one namespace (see refs).
create table objectives (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  ref text check (ref <> ''),
  cycle_id uuid not null,
  unit_id uuid,
  title text not null,
  description text not null default '',
  ambition text not null default 'aspirational' check (ambition in ('committed', 'aspirational')),
  state text not null default 'draft' check (
    state in ('draft', 'proposed', 'agreed', 'active', 'postponed', 'closed', 'dropped')
  ),
  rollup text not null default 'keyResults' check (rollup in ('keyResults', 'children', 'both')),
  themes text[] not null default '{}',
  position bigint generated always as identity,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, cycle_id) references cycles (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index objectives_in_cycle on objectives (tenant_id, cycle_id, position);

create table alignments (
  tenant_id uuid not null references organisations,
  objective_id uuid not null,
  parent_id uuid not null,
  weight double precision not null default 1 check (weight >= 0),
  position integer not null default 0,
  primary key (tenant_id, objective_id, parent_id),
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id),
  foreign key (tenant_id, parent_id) references objectives (tenant_id, id),
  constraint alignments_not_self check (objective_id <> parent_id)
);
create index alignments_of_parent on alignments (tenant_id, parent_id);

create table key_results (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  ref text check (ref <> ''),
  objective_id uuid not null,
  title text not null,
  description text not null default '',
  metric jsonb not null,
  weight double precision not null default 1 check (weight >= 0),
  cadence_days integer not null default 7 check (cadence_days > 0),
  state text not null default 'active' check (state in ('active', 'dropped')),
  position bigint generated always as identity,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id)
);
create index key_results_of_objective on key_results (tenant_id, objective_id, position);

-- Kept by triggers, so that no objective and key result of a tenant ever share a ref.
create table refs (
  tenant_id uuid not null references organisations,
  ref text not null,
  resource text not null check (resource in ('objectives', 'key_results')),
  id uuid not null,
  constraint refs_unique primary key (tenant_id, ref)
);

create function keep_ref() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ref is not null then
    delete from refs where tenant_id = old.tenant_id and ref = old.ref;
  end if;
  if new.ref is not null then
    insert into refs values (new.tenant_id, new.ref, tg_table_name, new.id);
  end if;
  return null;
end $$;

create trigger objectives_insert_ref after insert on objectives
  for each row when (new.ref is not null) execute function keep_ref();
create trigger objectives_update_ref after update on objectives
  for each row when (new.ref is distinct from old.ref) execute function keep_ref();
create trigger key_results_insert_ref after insert on key_results
  for each row when (new.ref is not null) execute function keep_ref();
create trigger key_results_update_ref after update on key_results
  for each row when (new.ref is distinct from old.ref) execute function keep_ref();

-- entry: the order of entering; of several on one day the last one counts.
create table check_ins (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  key_result_id uuid not null,
  date date not null,
  value jsonb not null,
  confidence double precision check (confidence between 0 and 10),
  note text not null default '',
  author text,
  source text not null check (source in ('api', 'embed', 'import', 'seed')),
  entry bigint generated always as identity,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, key_result_id) references key_results (tenant_id, id)
);
create index check_ins_of_key_result on check_ins (tenant_id, key_result_id, date, entry);

-- hash: sha-256 of the key as hex; the key itself is shown once and kept nowhere.
create table api_keys (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('api', 'embed')),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  prefix text not null,
  label text not null default '',
  scopes text[] not null check (scopes <@ '{okr:read,okr:checkin,okr:write}'),
  origins text[] not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  check (kind = 'api' or not scopes @> '{okr:write}')
);

-- Kept for 24 hours. A row without status is a request still being worked on.
create table idempotency_keys (
  tenant_id uuid not null references organisations,
  key text not null,
  operation text not null,
  request_hash text not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, key, operation)
);
create index idempotency_keys_by_age on idempotency_keys (tenant_id, created_at);

-- The outbox of changes, for event streams. Kept for a day; a reader further behind starts again.
create table events (
  tenant_id uuid not null references organisations,
  id bigint generated always as identity,
  resource text not null check (resource in ('cycle', 'objective', 'keyResult', 'checkIn')),
  resource_id uuid not null,
  cycle_id uuid,
  objective_id uuid,
  key_result_id uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

-- Ids must become visible in rising order, or a reader that remembers the newest one misses those
-- committed after it: writers of one tenant take turns from here to their commit.
create function order_events() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(
    hashtextextended('zielbaum_events:' || coalesce(current_setting('app.tenant', true), ''), 0)
  );
  return null;
end $$;
create trigger events_in_order before insert on events
  for each statement execute function order_events();

-- Once per statement, because a notification takes a lock of the whole cluster at commit.
create function announce_events() returns trigger language plpgsql as $$
declare
  tenant constant uuid := nullif(current_setting('app.tenant', true), '');
begin
  perform pg_notify(
    'zielbaum_events', json_build_object('tenant', tenant_id, 'id', max(id))::text
  ) from inserted group by tenant_id;
  -- Ids rise with time, so the first one tells whether any has become too old.
  if (select created_at < now() - interval '1 day' from events where tenant_id = tenant order by id limit 1) then
    delete from events where tenant_id = tenant and created_at < now() - interval '1 day';
  end if;
  return null;
end $$;
create trigger events_announced after insert on events
  referencing new table as inserted for each statement execute function announce_events();

create function announce_key() returns trigger language plpgsql as $$
begin
  perform pg_notify(
    'zielbaum_keys', json_build_object('tenant', new.tenant_id, 'id', new.id)::text
  );
  return null;
end $$;
create trigger api_keys_announced after insert or update on api_keys
  for each row execute function announce_key();

-- A statement that changes nothing leaves version and time alone.
create function count_version() returns trigger language plpgsql as $$
begin
  if new is distinct from old then
    new.version := old.version + 1;
    new.updated_at := now();
  end if;
  return new;
end $$;
create trigger objectives_version before update on objectives
  for each row execute function count_version();
create trigger key_results_version before update on key_results
  for each row execute function count_version();

do $$
declare
  name text;
begin
  foreach name in array array[
    'organisations', 'units', 'cycles', 'objectives', 'alignments', 'key_results', 'refs',
    'check_ins', 'api_keys', 'idempotency_keys', 'events'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      name
    );
  end loop;
end $$;

-- What may be asked before the tenant is known: exactly one row each, by its exact name.
create policy lookup on organisations for select
  using ('organisation:' || name = current_setting('app.lookup', true));
create policy lookup on api_keys for select
  using ('key:' || hash = current_setting('app.lookup', true));
-- Whether a preflight request may be answered: it carries no key, only its origin.
create policy lookup_origin on api_keys for select
  using (
    starts_with(current_setting('app.lookup', true), 'origin:')
    and kind = 'embed'
    and revoked_at is null
    and (expires_at is null or expires_at > now())
    and origins @> array[substr(current_setting('app.lookup', true), 8)]
  );

grant select, insert, update on
  organisations, units, cycles, objectives, key_results, check_ins, api_keys to zielbaum_app;
grant select, insert, update, delete on alignments, refs, idempotency_keys to zielbaum_app;
grant select, insert, delete on events to zielbaum_app;
