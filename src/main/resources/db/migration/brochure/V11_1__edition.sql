-- »Ausgabe« of the guide: a plan that editors work on until it is frozen; then it stays as it was printed.
create table edition (
  centre_id  uuid not null default current_centre() references centre (id),
  id         uuid not null,
  state      text not null default 'draft' check (state in ('draft', 'freezing', 'frozen')),
  -- Counts the frozen editions of a centre.
  number     integer check (number > 0),
  -- Title, day, languages, chapters, selection, forewords, imprint: see Plan.
  plan       jsonb not null,
  cover      bytea check (length(cover) <= 2097152),
  cover_type text check (cover_type in ('png', 'jpg')),
  -- Why the last attempt to freeze it failed: a message key with what it names.
  refusal    jsonb,
  version    integer not null default 1,
  updated_at timestamptz not null,
  frozen_at  timestamptz,
  primary key (centre_id, id),
  -- Everybody calls an edition by its number.
  unique (centre_id, number),
  -- What is frozen has a number and a moment, nothing else has.
  check ((state = 'frozen') = (number is not null)),
  check ((state = 'frozen') = (frozen_at is not null)),
  check ((cover is null) = (cover_type is null))
);
-- One after the other: else two editions would reach for the same number.
create unique index edition_one_freezing on edition (centre_id) where state = 'freezing';
call wall('edition');

-- The words of an edition in one language, all of them taken in one transaction.
create table edition_book (
  centre_id uuid not null default current_centre() references centre (id),
  edition   uuid not null,
  language  text not null,
  book      jsonb not null,
  primary key (centre_id, edition, language),
  foreign key (centre_id, edition) references edition (centre_id, id) on delete cascade
);
call wall('edition_book');

-- A typeset book: for the screen or for the press.
create table edition_file (
  centre_id uuid not null default current_centre() references centre (id),
  edition   uuid not null,
  language  text not null,
  version   text not null check (version in ('web', 'print')),
  pages     integer not null check (pages > 0),
  -- Of the bytes, for the ETag.
  tag       text not null check (length(tag) between 16 and 64),
  bytes     bytea not null,
  primary key (centre_id, edition, language, version),
  foreign key (centre_id, edition, language) references edition_book (centre_id, edition, language) on delete cascade
);
call wall('edition_file');

-- Which entries an edition holds, to tell what changed since. No foreign key: entries go, printed editions stay.
create table edition_entry (
  centre_id uuid not null default current_centre() references centre (id),
  edition   uuid not null,
  entry     uuid not null,
  title     text not null,
  -- Of all that is printed of it in German.
  mark      text not null,
  primary key (centre_id, edition, entry),
  foreign key (centre_id, edition) references edition (centre_id, id) on delete cascade
);
call wall('edition_entry');

-- »Einwilligung«: since when a provider's mail addresses may stand in the printed guide. The entry belongs to the
-- directory, therefore no foreign key.
create table mail_consent (
  centre_id uuid not null default current_centre() references centre (id),
  entry     uuid not null,
  agreed_on date not null,
  primary key (centre_id, entry)
);
call wall('mail_consent');

-- What was frozen is quoted and archived: nothing of it changes any more.
create function edition_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'frozen' then raise exception 'A frozen edition stays as it is'; end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger edition_stays before update or delete on edition for each row execute function edition_stays();

create function edition_part_stays() returns trigger language plpgsql as $$
declare
  of_edition uuid := case when tg_op = 'INSERT' then new.edition else old.edition end;
  of_centre  uuid := case when tg_op = 'INSERT' then new.centre_id else old.centre_id end;
begin
  if exists (select from edition e where e.centre_id = of_centre and e.id = of_edition and e.state = 'frozen')
  then raise exception 'Nothing is added to a frozen edition and nothing taken away'; end if;
  -- What is typeset belongs to the words it was typeset from.
  if tg_op = 'UPDATE' then raise exception 'A part of an edition is made once'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger edition_book_stays before insert or update or delete on edition_book for each row execute function edition_part_stays();
create trigger edition_file_stays before insert or update or delete on edition_file for each row execute function edition_part_stays();
create trigger edition_entry_stays before insert or update or delete on edition_entry for each row execute function edition_part_stays();
