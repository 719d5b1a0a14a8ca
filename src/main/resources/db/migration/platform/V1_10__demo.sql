-- Which module's share of the demo a centre has: the primary key lets each be loaded once.
create table demo_loaded (
  centre_id uuid not null default current_centre() references centre (id),
  module    text not null,
  loaded_at timestamptz not null default now(),
  primary key (centre_id, module)
);
call wall('demo_loaded');
