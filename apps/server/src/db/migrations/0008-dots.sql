-- Dots that members put on proposals while a cycle is planned. Who gave how many is known only as
-- long as voting is open; when it ends, the sums are kept and the dots forgotten, whichever way the
-- cycle left its planning.

alter table cycles
  add column voting text not null default 'open' check (voting in ('open', 'over'));

create table dots (
  tenant_id uuid not null references organisations,
  cycle_id uuid not null,
  person_id uuid not null,
  objective_id uuid not null,
  dots smallint not null check (dots between 1 and 5),
  primary key (tenant_id, cycle_id, person_id, objective_id),
  foreign key (tenant_id, cycle_id) references cycles (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade,
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id)
);
create index dots_on_objective on dots (tenant_id, objective_id);

-- None of a cycle where fewer than three people voted.
create table dot_sums (
  tenant_id uuid not null references organisations,
  cycle_id uuid not null,
  objective_id uuid not null,
  dots integer not null check (dots > 0),
  primary key (tenant_id, cycle_id, objective_id),
  foreign key (tenant_id, cycle_id) references cycles (tenant_id, id),
  foreign key (tenant_id, objective_id) references objectives (tenant_id, id)
);

create function end_voting_with_planning() returns trigger language plpgsql as $$
begin
  if new.phase <> 'planning' then
    new.voting := 'over';
  end if;
  return new;
end $$;
create trigger cycles_voting_ends before insert or update on cycles
  for each row execute function end_voting_with_planning();

-- Opening a vote again takes the sums away: two results that differ by one vote would tell that vote.
create function count_dots() returns trigger language plpgsql as $$
begin
  delete from dot_sums where tenant_id = new.tenant_id and cycle_id = new.id;
  if new.voting = 'over' then
    insert into dot_sums (tenant_id, cycle_id, objective_id, dots)
      select tenant_id, cycle_id, objective_id, sum(dots) from dots
      where tenant_id = new.tenant_id and cycle_id = new.id and 3 <= (
        select count(distinct person_id) from dots
        where tenant_id = new.tenant_id and cycle_id = new.id
      )
      group by tenant_id, cycle_id, objective_id;
    delete from dots where tenant_id = new.tenant_id and cycle_id = new.id;
  end if;
  return null;
end $$;
create trigger cycles_voting_changed after update on cycles
  for each row when (old.voting <> new.voting) execute function count_dots();

-- Dots on what is no longer a proposal go back to whoever gave them.
create function give_dots_back() returns trigger language plpgsql as $$
begin
  delete from dots where tenant_id = new.tenant_id and objective_id = new.id;
  return null;
end $$;
create trigger objectives_dots_back after update on objectives
  for each row when (old.state <> new.state and new.state not in ('proposed', 'agreed'))
  execute function give_dots_back();

-- That voting has ended is no other version of a cycle.
drop trigger cycles_version on cycles;
create trigger cycles_version before update on cycles
  for each row when (old.voting = new.voting) execute function count_version();

do $$
declare
  name text;
begin
  foreach name in array array['dots', 'dot_sums'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      name
    );
  end loop;
end $$;

grant select, insert, update, delete on dots to zielbaum_app;
grant select, insert, delete on dot_sums to zielbaum_app;
