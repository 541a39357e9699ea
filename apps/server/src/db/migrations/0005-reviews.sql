-- What the review says of an objective, and where it goes in the next cycle.

-- version: an objective nobody has reviewed has the first, its row the second.
create table reviews (
  tenant_id uuid not null references organisations,
  objective_id uuid not null,
  grade double precision check (grade between 0 and 1),
  grade_reason text check (grade_reason <> ''),
  note text not null default '',
  outcome text check (outcome in ('keep', 'change', 'drop')),
  outcome_reason text check (outcome_reason <> ''),
  version integer not null default 2,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, objective_id),
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id),
  check ((grade is null) = (grade_reason is null)),
  check ((outcome is null) = (outcome_reason is null))
);
create trigger reviews_version before update on reviews
  for each row execute function count_version();

-- lineage_id: the first of its line; null for that one itself.
alter table objectives
  add column lineage_id uuid,
  add column carried_from_id uuid,
  add foreign key (tenant_id, lineage_id) references objectives (tenant_id, id),
  add foreign key (tenant_id, carried_from_id) references objectives (tenant_id, id),
  add constraint objectives_carried_once unique (tenant_id, carried_from_id, cycle_id);
create index objectives_of_lineage on objectives (tenant_id, lineage_id)
  where lineage_id is not null;

alter table reviews enable row level security;
alter table reviews force row level security;
create policy tenant on reviews
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update on reviews to zielbaum_app;
