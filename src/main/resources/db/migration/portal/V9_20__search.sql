-- What is looked for, counted per day without anybody's trace; words that look like a person's data are never kept.
create table search_count (
  centre_id uuid not null default current_centre() references centre (id),
  day       date not null,
  language  text not null,
  words     text not null check (length(words) between 1 and 100),
  found     boolean not null,
  asked     int not null check (asked > 0),
  primary key (centre_id, day, language, words, found)
);
call wall('search_count');
