-- What editors work on: a document of facts and German texts in a strong envelope.
create table entry (
  centre_id     uuid not null default current_centre() references centre (id),
  id            uuid not null,
  kind          text not null check (kind in ('offer', 'event', 'organisation', 'place', 'page')),
  external_id   text,
  state         text not null check (state in ('draft', 'review', 'published', 'withdrawn')),
  facts         jsonb not null check (facts ->> 'kind' = kind),
  texts         jsonb not null check (length(texts ->> 'title') between 1 and 200),
  revision      int not null check (revision >= 1),
  text_revision int not null check (text_revision between 1 and revision),
  version       int not null,
  sample        boolean not null default false,
  verified_on   date,
  valid_from    date,
  valid_to      date,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  updated_by    text not null,
  primary key (centre_id, id),
  unique (centre_id, kind, external_id),
  -- Nothing ends before it begins.
  constraint entry_validity check (valid_from <= valid_to),
  -- A place is on this earth; the plausibility for the region is the editor's.
  constraint entry_latitude check ((facts #>> '{position,latitude}')::numeric between -90 and 90),
  constraint entry_longitude check ((facts #>> '{position,longitude}')::numeric between -180 and 180),
  -- Capacity and cost are never negative.
  constraint entry_capacity check ((facts ->> 'capacity')::int >= 0),
  constraint entry_cost check ((facts #>> '{cost,amount}')::numeric >= 0)
);
create index on entry (centre_id, kind, state);
call wall('entry');

-- Whom an entry names: a provider, a place, a parent page cannot vanish under it.
create table entry_link (
  centre_id uuid not null default current_centre(),
  entry     uuid not null,
  role      text not null check (role in ('provider', 'place', 'offer', 'parent')),
  target    uuid not null,
  primary key (centre_id, entry, role, target),
  foreign key (centre_id, entry) references entry (centre_id, id) on delete cascade,
  constraint entry_link_target foreign key (centre_id, target) references entry (centre_id, id)
    deferrable initially deferred,
  -- Nobody is its own parent or provider.
  constraint entry_link_other check (entry <> target)
);
create index on entry_link (centre_id, target);
call wall('entry_link');

-- Every saved state of the German entry and of each translation, to compare and restore.
create table entry_revision (
  centre_id uuid not null default current_centre(),
  entry     uuid not null,
  language  text not null,
  revision  int not null,
  deed      text not null,
  facts     jsonb,
  texts     jsonb not null,
  at        timestamptz not null,
  by_name   text not null,
  primary key (centre_id, entry, language, revision),
  foreign key (centre_id, entry) references entry (centre_id, id) on delete cascade
);
call wall('entry_revision');

-- A text in another language, and the German text revision it was made from: its state follows from that alone.
create table translation (
  centre_id       uuid not null default current_centre(),
  entry           uuid not null,
  language        text not null check (language <> 'de'),
  texts           jsonb not null,
  source_revision int not null check (source_revision >= 1),
  origin          text not null check (origin in ('human', 'machine')),
  released        boolean not null,
  revision        int not null,
  version         int not null,
  updated_at      timestamptz not null,
  updated_by      text not null,
  primary key (centre_id, entry, language),
  foreign key (centre_id, entry) references entry (centre_id, id) on delete cascade,
  -- What a person wrote needs nobody's release.
  constraint translation_released check (origin = 'machine' or released)
);
call wall('translation');

-- What the public sees.
create table publication (
  centre_id     uuid not null default current_centre(),
  entry         uuid not null,
  kind          text not null,
  slug          text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  facts         jsonb not null,
  texts         jsonb not null,
  revision      int not null,
  text_revision int not null,
  sample        boolean not null,
  verified_on   date,
  valid_from    date,
  valid_to      date,
  first_at      timestamptz not null,
  changed_at    timestamptz not null,
  primary key (centre_id, entry),
  unique (centre_id, kind, slug),
  foreign key (centre_id, entry) references entry (centre_id, id) on delete cascade
);
create index on publication (centre_id, kind);
call wall('publication');

create table publication_text (
  centre_id       uuid not null default current_centre(),
  entry           uuid not null,
  language        text not null,
  texts           jsonb not null,
  source_revision int not null,
  machine         boolean not null,
  changed_at      timestamptz not null,
  primary key (centre_id, entry, language),
  foreign key (centre_id, entry) references publication (centre_id, entry) on delete cascade
);
call wall('publication_text');

-- Every address an entry ever had, for good: old ones lead to the present one and are never given to another entry.
create table entry_path (
  centre_id uuid not null default current_centre(),
  kind      text not null,
  slug      text not null,
  entry     uuid not null,
  primary key (centre_id, kind, slug),
  foreign key (centre_id, entry) references entry (centre_id, id) on delete cascade
);
call wall('entry_path');

-- What changed for the public, in order: search indexes and page caches of every node read on from where they stopped.
create table public_change (
  centre_id uuid not null default current_centre() references centre (id),
  seq       bigint generated always as identity,
  entry     uuid,
  at        timestamptz not null default clock_timestamp(),
  primary key (centre_id, seq)
);
create index on public_change (seq);
call wall('public_change');

create table category (
  centre_id uuid not null default current_centre() references centre (id),
  id        text not null check (id ~ '^[a-z0-9-]{2,60}$'),
  parent    text,
  position  int not null,
  icon      text not null,
  sensitive boolean not null,
  labels    jsonb not null check (length(labels ->> 'de') > 0),
  hints     jsonb not null,
  synonyms  jsonb not null,
  version   int not null,
  primary key (centre_id, id),
  foreign key (centre_id, parent) references category (centre_id, id),
  constraint category_other check (parent <> id)
);
call wall('category');

create table target_group (
  centre_id uuid not null default current_centre() references centre (id),
  id        text not null check (id ~ '^[a-z0-9-]{2,60}$'),
  position  int not null,
  labels    jsonb not null check (length(labels ->> 'de') > 0),
  synonyms  jsonb not null,
  version   int not null,
  primary key (centre_id, id)
);
call wall('target_group');
