-- Alliances, and what organisations share. Rows of two tenants never meet: each side keeps its own, and
-- what goes across is a delivery in the sender's tenant, which the server carries out in the
-- recipient's. Ids of other tenants are therefore no foreign keys. These tables are written only by
-- whoever has taken their turn, so that deliveries and requests never wait for each other in a circle.

-- Of the alliance. invitation_id tells messages about this membership from those about an earlier one.
create table alliance_members (
  tenant_id uuid not null references organisations,
  member_id uuid not null,
  invitation_id uuid not null,
  name text not null check (name <> ''),
  state text not null default 'invited' check (state in ('invited', 'member')),
  position bigint generated always as identity,
  primary key (tenant_id, member_id)
);

-- Of the municipality.
create table alliance_memberships (
  tenant_id uuid not null references organisations,
  alliance_id uuid not null,
  invitation_id uuid not null,
  name text not null check (name <> ''),
  state text not null default 'invited' check (state in ('invited', 'member')),
  position bigint generated always as identity,
  primary key (tenant_id, alliance_id)
);

-- audience: public, or an alliance. snapshot: what it is shown; null before it has been worked out.
create table shares (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  objective_id uuid not null,
  audience text not null check (audience = 'public' or audience::uuid is not null),
  with_key_results boolean not null,
  snapshot jsonb,
  position bigint generated always as identity,
  primary key (tenant_id, id),
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id),
  constraint shares_once unique (tenant_id, objective_id, audience)
);

-- What the alliance has received. objective_id: the member's own, which it is told apart by.
create table shared_objectives (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  objective_id uuid not null,
  position bigint generated always as identity,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references alliance_members (tenant_id, member_id)
    on delete cascade,
  constraint shared_objectives_once unique (tenant_id, member_id, objective_id)
);

-- One for each day on which it changed, so that past days can be worked out again.
create table shared_snapshots (
  tenant_id uuid not null references organisations,
  shared_id uuid not null,
  day date not null,
  snapshot jsonb not null,
  primary key (tenant_id, shared_id, day),
  foreign key (tenant_id, shared_id) references shared_objectives (tenant_id, id) on delete cascade
);

create table shared_alignments (
  tenant_id uuid not null references organisations,
  shared_id uuid not null,
  objective_id uuid not null,
  weight double precision not null check (weight >= 0),
  position bigint generated always as identity,
  primary key (tenant_id, shared_id, objective_id),
  foreign key (tenant_id, shared_id) references shared_objectives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id)
);
create index shared_alignments_of_objective on shared_alignments (tenant_id, objective_id);

-- The outbox: rows go when they have arrived.
create table deliveries (
  tenant_id uuid not null references organisations,
  id bigint generated always as identity,
  recipient_id uuid not null,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

-- How far a recipient has come with a sender's deliveries: none is carried out twice.
create table delivery_positions (
  tenant_id uuid not null references organisations,
  sender_id uuid not null,
  position bigint not null,
  primary key (tenant_id, sender_id)
);

-- Who has ever shared or sent anything: where a server looks after its start, and at midnight.
create table sharing_tenants (
  tenant_id uuid primary key references organisations
);

-- Ids become visible in rising order, as those of events do, or a recipient would pass one over.
create trigger deliveries_in_order before insert on deliveries
  for each statement execute function order_events();

create function remember_sharing() returns trigger language plpgsql as $$
begin
  insert into sharing_tenants select distinct tenant_id from inserted on conflict do nothing;
  return null;
end $$;
create trigger deliveries_remembered after insert on deliveries
  referencing new table as inserted for each statement execute function remember_sharing();
create trigger shares_remembered after insert on shares
  referencing new table as inserted for each statement execute function remember_sharing();

create function announce_deliveries() returns trigger language plpgsql as $$
begin
  perform pg_notify(
    'zielbaum_deliveries', json_build_object('tenant', tenant_id, 'id', max(id))::text
  ) from inserted group by tenant_id;
  return null;
end $$;
create trigger deliveries_announced after insert on deliveries
  referencing new table as inserted for each statement execute function announce_deliveries();

-- What a key reads that knows of nothing but what the public may read.
alter table api_keys
  drop constraint api_keys_scopes_check,
  add constraint api_keys_scopes_check
    check (scopes <@ '{okr:public,okr:read,okr:checkin,okr:write,okr:admin}');

do $$
declare
  name text;
begin
  foreach name in array array[
    'alliance_members', 'alliance_memberships', 'shares', 'shared_objectives', 'shared_snapshots',
    'shared_alignments', 'deliveries', 'delivery_positions', 'sharing_tenants'
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

-- Which tenants to look into; nothing of what they share or send.
create policy lookup on sharing_tenants for select
  using (current_setting('app.lookup', true) = 'sharing');

grant select, insert, update, delete on
  alliance_members, alliance_memberships, shares, shared_snapshots, shared_alignments to zielbaum_app;
grant select, insert, delete on shared_objectives, deliveries to zielbaum_app;
grant select, insert, update on delivery_positions to zielbaum_app;
grant select, insert on sharing_tenants to zielbaum_app;
