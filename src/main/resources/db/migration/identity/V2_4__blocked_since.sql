-- From here on a blocked account's time to be forgotten runs.
alter table account add column blocked_at timestamptz;
alter table account add constraint account_blocked_since check ((state = 'BLOCKED') = (blocked_at is not null));
