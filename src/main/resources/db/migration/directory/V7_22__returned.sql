-- Why a reviewer gave an entry back: its author reads it there until the entry is handed in or published again.
create table entry_return (
  centre_id uuid not null default current_centre(),
  entry     uuid not null,
  author    text not null,
  -- Whoever gets something back is told what is missing, in words one reads in a minute.
  reason    text not null check (length(reason) between 1 and 1000),
  at        timestamptz not null,
  by_name   text not null,
  primary key (centre_id, entry),
  foreign key (centre_id, entry) references entry (centre_id, id) on delete cascade
);
call wall('entry_return');
