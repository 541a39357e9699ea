-- Units that work on a key result beside the one that owns its objective.

create table key_result_contributors (
  tenant_id uuid not null references organisations,
  key_result_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  primary key (tenant_id, key_result_id, unit_id),
  foreign key (tenant_id, key_result_id) references key_results (tenant_id, id),
  constraint key_result_contributors_unit foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index key_result_contributors_of_unit on key_result_contributors (tenant_id, unit_id);

alter table key_result_contributors enable row level security;
alter table key_result_contributors force row level security;
create policy tenant on key_result_contributors
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on key_result_contributors to zielbaum_app;
