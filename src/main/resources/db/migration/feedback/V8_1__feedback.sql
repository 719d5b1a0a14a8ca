-- »Anliegen«: what people tell the centre through the portal, and what became of it.
create table concern (
  centre_id     uuid not null default current_centre() references centre (id),
  id            uuid not null,
  year          int not null check (year between 2020 and 2999),
  number        int not null check (number >= 1),
  kind          text not null check (kind in ('question', 'barrier', 'mistake', 'missing')),
  state         text not null check (state in ('new', 'working', 'done')),
  language      text not null,
  -- No form takes more.
  text          text not null check (length(text) <= case kind when 'missing' then 100 when 'mistake' then 1000 else 4000 end),
  flaw          text check (flaw in ('phone', 'hours', 'gone', 'translation', 'other')),
  sender_name   text not null default '' check (length(sender_name) <= 100),
  mail          text not null default '' check (length(mail) <= 254),
  phone         text not null default '' check (length(phone) <= 40),
  -- What it is about, as it was called then: the entry itself may be gone before the concern is done.
  entry         uuid,
  entry_title   text not null default '' check (length(entry_title) <= 200),
  page          text not null default '' check (length(page) <= 300),
  -- How many people searched for the same in vain.
  times         int not null default 1 check (times >= 1),
  received      timestamptz not null,
  due           date,
  assignee      uuid,
  assignee_name text not null default '',
  closed        timestamptz,
  blanked       boolean not null default false,
  stamp         uuid,
  version       int not null default 1,
  primary key (centre_id, id),
  -- A number belongs to one concern for good: people name it on the phone.
  constraint concern_number unique (centre_id, year, number),
  -- A form sent twice is one concern.
  constraint concern_stamp unique (centre_id, stamp),
  -- What is done says since when: from then on the period of retention runs.
  constraint concern_closed check ((state = 'done') = (closed is not null)),
  -- Somebody is at work on what is being worked on.
  constraint concern_worker check (state <> 'working' or assignee is not null),
  -- A reported mistake says what is wrong.
  constraint concern_flaw check ((kind = 'mistake') = (flaw is not null)),
  -- The law wants an answer about a barrier in adequate time.
  constraint concern_due check ((kind = 'barrier') = (due is not null)),
  -- Whoever asks can be answered.
  constraint concern_answerable check (kind <> 'question' or blanked or mail <> '' or phone <> ''),
  constraint concern_text check (text <> '' or blanked or (kind = 'mistake' and flaw <> 'other')),
  -- Blanked means blank.
  constraint concern_blanked check (not blanked or (text = '' and sender_name = '' and mail = '' and phone = ''))
);
create index on concern (centre_id, state, received);
create index on concern (centre_id, lower(mail)) where mail <> '';
-- The same search in vain is one open concern, counted.
create unique index concern_missing on concern (centre_id, lower(text)) where kind = 'missing' and state <> 'done';
call wall('concern');

-- The last number given at a centre in a year; locked while a concern is being written, so that none is left out.
create table concern_counter (
  centre_id uuid not null default current_centre() references centre (id),
  year      int not null,
  last      int not null check (last >= 1),
  primary key (centre_id, year)
);
call wall('concern_counter');

-- Answers sent and notes kept about a concern.
create table concern_note (
  centre_id uuid not null default current_centre(),
  id        uuid not null,
  concern   uuid not null,
  kind      text not null check (kind in ('answer', 'note')),
  text      text not null check (length(text) <= 4000),
  at        timestamptz not null,
  by_name   text not null,
  primary key (centre_id, id),
  foreign key (centre_id, concern) references concern (centre_id, id) on delete cascade
);
create index on concern_note (centre_id, concern);
call wall('concern_note');

-- »War diese Seite hilfreich?«, counted per entry and day; nothing about who answered.
create table helpful (
  centre_id uuid not null default current_centre() references centre (id),
  entry     uuid not null,
  day       date not null,
  yes       int not null check (yes >= 0),
  no        int not null check (no >= 0),
  primary key (centre_id, entry, day)
);
call wall('helpful');

-- What robots sent into the field that people do not see.
create table trapped (
  centre_id uuid not null default current_centre() references centre (id),
  day       date not null,
  form      text not null check (form in ('contact', 'mistake')),
  caught    int not null check (caught >= 1),
  primary key (centre_id, day, form)
);
call wall('trapped');

-- In how many days an accessibility report is answered, from a day on.
create table answer_period (
  centre_id  uuid not null default current_centre() references centre (id),
  valid_from date not null,
  -- »Adequate time« (§ 10b BGG NRW) is not a quarter of a year.
  days       int not null check (days between 1 and 90),
  primary key (centre_id, valid_from)
);
call wall('answer_period');
