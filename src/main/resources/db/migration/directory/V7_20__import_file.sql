-- A file somebody is about to import: it waits between check and confirmation for an hour, for that person alone.
create table import_file (
  centre_id   uuid not null default current_centre() references centre (id),
  id          uuid not null,
  account     uuid not null,
  kind        text not null check (kind in ('OFFERS', 'EVENTS', 'ORGANISATIONS', 'PLACES', 'SCHOOLS')),
  file_name   text not null check (length(file_name) <= 200),
  content     bytea not null,
  checked     jsonb not null,
  -- What became of it. Whoever confirms twice sees this instead of importing twice.
  result      jsonb,
  uploaded_at timestamptz not null,
  primary key (centre_id, id)
);
create index on import_file (centre_id, uploaded_at);
call wall('import_file');

-- Imports ask for the addresses of many entries at once.
create index on entry_path (centre_id, entry);
