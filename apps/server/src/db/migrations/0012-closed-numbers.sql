-- What the numbers of a closed cycle rest on stays with it: the organisation's thresholds, and what
-- members shared. closing_day: of the snapshot in closing; days before it are worked out from theirs.
alter table cycles add column pace_thresholds jsonb;
alter table shared_alignments
  add column closing_day date,
  add column closing jsonb,
  add check ((closing_day is null) = (closing is null));

create function keep_numbers() returns trigger language plpgsql as $$
begin
  select json_build_object('onTrack', pace_on_track, 'behind', pace_behind) into new.pace_thresholds
    from organisations where tenant_id = new.tenant_id;
  update shared_alignments alignment set closing_day = newest.day, closing = newest.snapshot
    from (
      select distinct on (shared_id) shared_id, day, snapshot - 'keyResults' as snapshot
      from shared_snapshots where tenant_id = new.tenant_id order by shared_id, day desc
    ) newest
    where alignment.tenant_id = new.tenant_id and alignment.shared_id = newest.shared_id
      and alignment.objective_id in (
        select id from objectives where tenant_id = new.tenant_id and cycle_id = new.id
      );
  return new;
end $$;
create trigger cycles_closed before update of phase on cycles for each row
  when (new.phase = 'closed' and old.phase <> 'closed') execute function keep_numbers();
create trigger cycles_entered_closed before insert on cycles for each row
  when (new.phase = 'closed') execute function keep_numbers();
