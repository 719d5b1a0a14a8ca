-- Numbers of redeemed form stamps: the primary key lets each count once. Emptied after a day, when the stamps are too old anyway.
create table used_stamp (
  centre_id uuid not null default current_centre() references centre (id),
  number    uuid not null,
  used_at   timestamptz not null default now(),
  primary key (centre_id, number)
);
call wall('used_stamp');
