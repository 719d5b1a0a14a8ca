-- »Aufbewahrungsfrist« as the centre decided it; without a decision the declaration's own holds. Former ones are kept.
create table retention_period (
  centre_id  uuid not null default current_centre() references centre (id),
  id         uuid not null,
  processing text not null,
  -- One unit only, so that people and machines read the same.
  period     text not null check (period ~ '^P[1-9][0-9]{0,3}[DMY]$'),
  valid_from date not null,
  primary key (centre_id, id),
  -- On one day one period holds.
  unique (centre_id, processing, valid_from)
);
call wall('retention_period');

-- »Löschlauf«: when something was deleted, never whose.
create table deletion_run (
  centre_id uuid not null default current_centre() references centre (id),
  id        uuid not null,
  at        timestamptz not null,
  dry       boolean not null,
  by_hand   boolean not null,
  primary key (centre_id, id)
);
create index on deletion_run (centre_id, at desc);
call wall('deletion_run');

create table deletion_count (
  centre_id  uuid not null default current_centre() references centre (id),
  run        uuid not null,
  processing text not null,
  cutoff     timestamptz not null,
  removed    bigint check (removed >= 0), -- null: it failed, see the log of the machine
  primary key (centre_id, run, processing),
  foreign key (centre_id, run) references deletion_run (centre_id, id) on delete cascade
);
call wall('deletion_count');
