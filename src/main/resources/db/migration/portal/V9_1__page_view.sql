-- How often a page was looked at on a day in a language: nobody's person, address or way through the pages.
create table page_view (
  centre_id uuid not null default current_centre() references centre (id),
  day       date not null,
  language  text not null,
  view      text not null,
  -- The entry shown; all zeros for a page that shows none. No reference: the count outlives the entry.
  entry     uuid not null,
  count     bigint not null check (count > 0),
  primary key (centre_id, day, language, view, entry)
);
call wall('page_view');
