-- Links by mail: what is kept is the hash, so whoever reads the table opens no door. Each is bound to one purpose and
-- one record, works once, and ends by itself.
create table mail_link (
  centre_id  uuid not null default current_centre() references centre (id),
  id         uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  purpose    text not null check (purpose <> ''),
  subject    uuid not null,
  language   text not null check (language <> ''),
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz,
  primary key (centre_id, id),
  constraint mail_link_token_once unique (centre_id, token_hash),
  constraint mail_link_lasts check (expires_at > issued_at),
  constraint mail_link_ends_one_way check (used_at is null or revoked_at is null)
);
create index on mail_link (centre_id, purpose, subject);
call wall('mail_link');
