-- Whoever chose a language themselves keeps it, whichever page they sign in at.
alter table account add column language_chosen boolean not null default false;
