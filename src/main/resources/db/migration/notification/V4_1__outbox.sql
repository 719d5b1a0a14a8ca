-- »Postausgang«: every mail the house writes, in the transaction of the deed that causes it.
create table outgoing_mail (
  centre_id   uuid not null default current_centre() references centre (id),
  id          uuid not null,
  recipient   text not null,
  language    text not null,
  template    text not null,
  sender_name text not null,
  -- A line break in a subject could smuggle in another header.
  subject     text not null check (subject !~ '[\r\n]'),
  body        text not null,
  state       text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
  -- Fixed here: a repeat after a crash bears it again, so that the recipient's program shows the mail once.
  message_id  text not null,
  written     timestamptz not null,
  tries       int not null default 0,
  -- While a mail is being sent: when somebody else may take it over from a process that died.
  next_try    timestamptz not null,
  give_up     timestamptz not null,
  ended       timestamptz,
  -- A mail that has come to its end says when, and one that failed says why.
  check ((state in ('sent', 'failed', 'cancelled')) = (ended is not null)),
  reason      text,
  check (state <> 'failed' or reason is not null),
  answer      text not null default '' check (length(answer) <= 500),
  primary key (centre_id, id),
  unique (centre_id, message_id)
);
create index on outgoing_mail (centre_id, next_try) where state in ('waiting', 'sending');
create index on outgoing_mail (centre_id, written desc);
create index on outgoing_mail (centre_id, state, written desc);
call wall('outgoing_mail');
