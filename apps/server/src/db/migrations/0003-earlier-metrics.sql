-- What a key result was measured by before its target was changed in a cycle under way.
-- until: the last day it held; the next one held from the day after.

create table earlier_metrics (
  tenant_id uuid not null references organisations,
  id uuid not null default gen_random_uuid(),
  key_result_id uuid not null,
  metric jsonb not null,
  until date not null,
  reason text not null check (reason <> ''),
  author text,
  position bigint generated always as identity,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, key_result_id) references key_results (tenant_id, id)
);
create index earlier_metrics_of_key_result on earlier_metrics (tenant_id, key_result_id, position);

alter table earlier_metrics enable row level security;
alter table earlier_metrics force row level security;
create policy tenant on earlier_metrics
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on earlier_metrics to zielbaum_app;
