-- The audit log: who changed what, chained so that nobody can change it unnoticed, and the readings
-- of it that two roles have agreed on.

-- Who stands behind a pseudonym. Deleting the row, which erasing a person does, makes their entries
-- anonymous for good: the pseudonym is random, and nothing else leads back.
create table audit_names (
  tenant_id uuid not null references organisations,
  pseudonym text not null default encode(sha256(gen_random_uuid()::text::bytea), 'hex'),
  person_id uuid,
  key_id uuid,
  primary key (tenant_id, pseudonym),
  foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade,
  foreign key (tenant_id, key_id) references api_keys (tenant_id, id) on delete cascade,
  unique (tenant_id, person_id),
  unique (tenant_id, key_id),
  check ((person_id is null) <> (key_id is null))
);

create function audit_pseudonym(tenant uuid, person uuid, key uuid) returns text language plpgsql as $$
declare
  known text;
begin
  select pseudonym into known from audit_names
    where tenant_id = tenant and (person_id = person or key_id = key);
  if known is not null then return known; end if;
  insert into audit_names (tenant_id, person_id, key_id) values (tenant, person, key)
    on conflict do nothing;
  -- Another transaction may have been faster.
  select pseudonym into known from audit_names
    where tenant_id = tenant and (person_id = person or key_id = key);
  return known;
end $$;

-- The end of each tenant's chain, and the anchor it begins at: entries up to cut_seq are gone.
create table audit_chains (
  tenant_id uuid primary key references organisations,
  seq bigint not null,
  hash text not null,
  cut_seq bigint not null default 0,
  cut_hash text not null default ''
);

-- who: a pseudonym, or cli. No text that somebody has written, hence no white space.
create table audit_entries (
  tenant_id uuid not null references organisations,
  seq bigint not null,
  at timestamptz not null,
  action text not null,
  resource text not null,
  resource_id text check (resource_id <> ''),
  who text not null,
  role text check (role in ('viewer', 'member', 'okrMaster', 'steering', 'admin')),
  details jsonb not null default '{}',
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, seq),
  check (concat(action, resource, resource_id, who) !~ '\s')
);
create index audit_entries_by_time on audit_entries (tenant_id, at);

-- What an entry's hash is made of; audit/entry-hash.ts makes the same.
create function audit_hash(entry audit_entries) returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws(
    E'\n',
    entry.tenant_id, entry.seq,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.action, entry.resource, coalesce(entry.resource_id, ''), entry.who,
    coalesce(entry.role, ''), entry.details::text, entry.previous_hash
  ), 'UTF8')), 'hex')
$$;

-- The row of the chain is locked until the commit: writers of one tenant take turns from here on. As
-- its owner, because the server's role may not move the chain's end itself.
create function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  insert into audit_chains as chain (tenant_id, seq, hash) values (new.tenant_id, 1, '')
    on conflict (tenant_id) do update set seq = chain.seq + 1
    returning seq, hash into new.seq, new.previous_hash;
  new.at := clock_timestamp();
  new.hash := audit_hash(new);
  update audit_chains set hash = new.hash where tenant_id = new.tenant_id;
  return new;
end $$;
create trigger audit_entries_chained before insert on audit_entries
  for each row execute function chain_audit_entry();

-- For everybody, the owner too. Only what lies before the anchor may go.
create function keep_audit_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select from audit_chains where tenant_id = old.tenant_id and cut_seq >= old.seq
  ) then
    return old;
  end if;
  raise exception 'audit entries cannot be changed or deleted';
end $$;
create trigger audit_entries_kept before update or delete on audit_entries
  for each row execute function keep_audit_entry();
create trigger audit_entries_not_emptied before truncate on audit_entries
  for each statement execute function keep_audit_entry();

-- Cuts off what is older than the organisation keeps; returns how many entries.
create function cut_audit(keep interval) returns bigint
  language plpgsql security definer set search_path from current as $$
declare
  tenant constant uuid := nullif(current_setting('app.tenant', true), '');
  last_old record;
  cut bigint;
begin
  if keep < interval '1 year' then
    raise exception 'audit entries are kept for a year at least';
  end if;
  perform from audit_chains where tenant_id = tenant for update;
  select seq, hash into last_old from audit_entries
    where tenant_id = tenant and at < now() - keep order by seq desc limit 1;
  if not found then return 0; end if;
  update audit_chains set cut_seq = last_old.seq, cut_hash = last_old.hash where tenant_id = tenant;
  delete from audit_entries where tenant_id = tenant and seq <= last_old.seq;
  get diagnostics cut = row_count;
  return cut;
end $$;

-- Somebody asks to read the log, and somebody else of the other role lets them.
create table audit_readings (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  person_id uuid,
  roles text[] not null check (roles <@ '{steering,admin}' and roles <> '{}'),
  reason text not null check (reason <> ''),
  from_date date,
  to_date date,
  asked_at timestamptz not null default now(),
  approver_id uuid,
  approved_at timestamptz,
  position bigint generated always as identity,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
    on delete set null (person_id),
  foreign key (tenant_id, approver_id) references people (tenant_id, id)
    on delete set null (approver_id),
  constraint audit_readings_dates check (from_date <= to_date),
  check (person_id <> approver_id)
);

-- Erasing a person leaves their keys without one; these are revoked.
alter table api_keys
  drop constraint api_keys_role_or_person,
  drop constraint api_keys_tenant_id_person_id_fkey,
  add constraint api_keys_role_or_person
    check ((role is null) <> (person_id is null) or revoked_at is not null),
  add foreign key (tenant_id, person_id) references people (tenant_id, id)
    on delete set null (person_id);

do $$
declare
  name text;
begin
  foreach name in array array['audit_names', 'audit_chains', 'audit_entries', 'audit_readings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      name
    );
  end loop;
end $$;

grant select, insert on audit_names, audit_entries to zielbaum_app;
grant select on audit_chains to zielbaum_app;
grant select, insert, update on audit_readings to zielbaum_app;
