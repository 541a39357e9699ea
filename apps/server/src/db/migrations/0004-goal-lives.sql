-- How cycles and objectives live: cycles that are changed.

alter table cycles add column version integer not null default 1;
create trigger cycles_version before update on cycles
  for each row execute function count_version();
