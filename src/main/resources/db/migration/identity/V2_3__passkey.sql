-- »Passkey«: a key in somebody's device. We keep the public half, which opens nothing by itself.
create table passkey (
  centre_id        uuid not null default current_centre() references centre (id),
  id               uuid not null,
  account          uuid not null,
  credential_id    bytea not null check (length(credential_id) between 1 and 1023),
  credential_type  text not null,
  public_key       bytea not null,
  signature_count  bigint not null check (signature_count >= 0),
  verified_person  boolean not null,
  backup_eligible  boolean not null,
  backed_up        boolean not null,
  transports       text[] not null,
  attestation      bytea,
  attestation_data bytea,
  label            text not null check (length(label) between 1 and 80),
  made_at          timestamptz not null,
  last_used        timestamptz not null,
  primary key (centre_id, id),
  constraint passkey_credential_once unique (centre_id, credential_id),
  foreign key (centre_id, account) references account (centre_id, id) on delete cascade
);
create index on passkey (centre_id, account);
call wall('passkey');
