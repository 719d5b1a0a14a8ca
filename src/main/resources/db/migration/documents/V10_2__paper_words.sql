-- The words of a paper, for thirty days: to print it once more, or to see what was wrong with it. Then they go.
create table paper_words (
  centre_id uuid not null default current_centre() references centre (id),
  paper     uuid not null,
  -- As they were typeset, with the head of the house as it was that day. A letter has at most some twenty thousand characters.
  words     jsonb not null check (octet_length(words::text) <= 200000),
  stamp     uuid not null,
  -- Whoever issued a paper may withdraw it.
  issuer    uuid not null,
  written   timestamptz not null,
  primary key (centre_id, paper),
  foreign key (centre_id, paper) references paper (centre_id, id),
  -- A form that is sent twice issues once.
  unique (centre_id, stamp)
);
call wall('paper_words');
