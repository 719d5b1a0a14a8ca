-- The tenant registry: read before a centre is known, therefore without row-level security.
create extension if not exists btree_gist;

-- Whatever the owner makes, the application may use; what it may not is revoked where it stands.
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
alter default privileges in schema public grant usage, select on sequences to ${application};

create table centre (
  id      uuid primary key,
  slug    text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  hosts   text[] not null default '{}',
  demo    boolean not null default false,
  founded timestamptz not null default clock_timestamp()
);

-- The centre of the running transaction, or null: then the policies show nothing.
create function current_centre() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.centre', true), '')::uuid $$;

-- Walls a table: every row belongs to a centre, and a transaction sees and writes only its own centre's rows.
create procedure wall(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy own_centre on %s using (centre_id = (select current_centre())) with check (centre_id = (select current_centre()))', name);
end $$;
