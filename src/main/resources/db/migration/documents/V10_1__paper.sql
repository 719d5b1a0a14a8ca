-- »Schriftstück«: a letter or certificate that left the house with a number. Its words are not kept, and nobody is named.
create table paper (
  centre_id  uuid not null default current_centre() references centre (id),
  id         uuid not null,
  kind       text not null check (kind in ('letter', 'certificate')),
  year       integer not null check (year between 2000 and 2999),
  number     integer not null check (number > 0),
  -- What the code on the paper says: 80 bits in Crockford's letters, which nobody guesses and nobody misreads.
  code       text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  -- Shown to whoever holds the paper: the course, the matter; never a person.
  about      text not null check (length(about) between 1 and 200),
  issued     date not null,
  revoked    date,
  -- Why; for the house alone.
  reason     text not null default '' check (length(reason) <= 500),
  primary key (centre_id, id),
  -- A number is given once.
  unique (centre_id, year, number),
  unique (centre_id, code),
  -- Whoever withdraws a paper says why, and not before it was issued.
  check ((revoked is null) = (reason = '')),
  check (revoked >= issued)
);
call wall('paper');

-- Numbers without gaps: the next one is taken in the transaction that issues the paper.
create table paper_counter (
  centre_id uuid not null default current_centre() references centre (id),
  year      integer not null,
  last      integer not null check (last > 0),
  primary key (centre_id, year)
);
call wall('paper_counter');

-- What was issued stays as it was issued; a paper is withdrawn, once, and never forgotten.
create function paper_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'A paper that was issued is not removed'; end if;
  if old.revoked is not null then raise exception 'A paper is withdrawn once'; end if;
  if (new.id, new.kind, new.year, new.number, new.code, new.about, new.issued)
      is distinct from (old.id, old.kind, old.year, old.number, old.code, old.about, old.issued)
  then raise exception 'A paper that was issued is not changed'; end if;
  return new;
end $$;
create trigger paper_stays before update or delete on paper for each row execute function paper_stays();
