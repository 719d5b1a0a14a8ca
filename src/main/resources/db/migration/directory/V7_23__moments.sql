-- What was done with a revision after it was saved: handed in, given back, shown to the public, taken away, checked.
create table entry_moment (
  centre_id uuid not null default current_centre(),
  seq       bigint generated always as identity,
  entry     uuid not null,
  language  text not null,
  revision  int not null,
  deed      text not null,
  at        timestamptz not null,
  by_name   text not null,
  primary key (centre_id, seq),
  foreign key (centre_id, entry) references entry (centre_id, id) on delete cascade
);
create index on entry_moment (centre_id, entry);
call wall('entry_moment');
