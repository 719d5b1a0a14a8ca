-- What happened, for those who must be able to tell. The application adds and reads; it never changes or removes.
create table audit_entry (
  centre_id    uuid not null default current_centre() references centre (id),
  id           uuid not null,
  at           timestamptz not null,
  actor        uuid,
  actor_name   text not null,
  kind         text not null check (kind in ('did', 'read')),
  deed         text not null,
  subject_kind text not null,
  subject      uuid,
  detail       text not null check (length(detail) <= 500),
  primary key (centre_id, id)
);
create index on audit_entry (centre_id, at desc);
create index on audit_entry (centre_id, subject);
call wall('audit_entry');
revoke update, delete, truncate on audit_entry from ${application};
