-- Single fields of a translation may be newer, or read by a person, before the whole is.
alter table translation add column marks jsonb not null default '{}';

-- What somebody typed and has not saved: kept per person, restored when they come back.
create table entry_draft (
  centre_id  uuid not null default current_centre() references centre (id),
  person     uuid not null,
  -- No foreign key: a draft may come before its entry.
  entry      uuid not null,
  language   text not null,
  kind       text not null check (kind in ('offer', 'event', 'organisation', 'place', 'page')),
  form       jsonb not null,
  updated_at timestamptz not null,
  primary key (centre_id, person, entry, language),
  -- A form is no place to store things.
  constraint entry_draft_size check (pg_column_size(form) < 400000)
);
create index on entry_draft (centre_id, updated_at);
call wall('entry_draft');

-- After how many months without a look an entry asks to be checked; the newest begun holds.
create table verification_period (
  centre_id  uuid not null default current_centre() references centre (id),
  valid_from date not null,
  months     int not null check (months between 1 and 60),
  primary key (centre_id, valid_from)
);
call wall('verification_period');
