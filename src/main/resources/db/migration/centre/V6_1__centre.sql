-- What the centre says about itself, in sections that are each dated: an edition holds from its day on, until one with
-- a later day holds. Editions are only added; a planned one may be taken back before its day.
create table centre_edition (
  centre_id  uuid not null default current_centre() references centre (id),
  id         uuid not null,
  section    text not null check (section in ('IDENTITY', 'REACH', 'OPENING', 'MISSION', 'DESKS', 'GUIDE')),
  number     int not null check (number > 0),
  valid_from date not null,
  content    jsonb not null,
  made_at    timestamptz not null default now(),
  primary key (centre_id, id),
  -- Two people saving at once: the second finds its number taken and learns of the first.
  constraint centre_edition_number unique (centre_id, section, number)
);
call wall('centre_edition');

-- Closing days and days with other times.
create table exceptional_days (
  centre_id uuid not null default current_centre() references centre (id),
  id        uuid not null,
  kind      text not null check (kind in ('CLOSED', 'OTHER_TIMES')),
  first     date not null,
  last      date not null,
  spans     jsonb not null,
  reason    jsonb not null,
  version   int not null default 1,
  primary key (centre_id, id),
  -- A stretch of days runs forwards.
  constraint exceptional_days_forwards check (first <= last),
  -- Only other times name times.
  constraint exceptional_days_spans check ((kind = 'OTHER_TIMES') = (jsonb_array_length(spans) > 0)),
  -- On one day only one set of other times holds.
  constraint exceptional_days_once exclude using gist (centre_id with =, daterange(first, last, '[]') with &&)
    where (kind = 'OTHER_TIMES')
);
call wall('exceptional_days');

create table notice (
  centre_id  uuid not null default current_centre() references centre (id),
  id         uuid not null,
  kind       text not null check (kind in ('INFORMATION', 'RESTRICTED', 'CLOSED', 'URGENT')),
  starts_at  timestamp not null,
  ends_at    timestamp,
  title      jsonb not null,
  body       jsonb not null,
  urgent     jsonb not null,
  version    int not null default 1,
  primary key (centre_id, id),
  -- A notice that ends before it begins would never be seen.
  constraint notice_forwards check (ends_at > starts_at)
);
create index on notice (centre_id, starts_at);
call wall('notice');
