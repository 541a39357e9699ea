-- The order in which snapshots came or changed, so that a search reads on in it. Whoever writes here has
-- taken their turn: within a tenant, entries become visible in rising order.
alter table shared_snapshots add column entry bigint generated always as identity;
create index shared_snapshots_in_order on shared_snapshots (tenant_id, entry);
