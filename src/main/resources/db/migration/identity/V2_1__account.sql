-- People who sign in. A mail address is kept folded to lower case, so one person has one account at a centre.
create table account (
  centre_id     uuid not null default current_centre() references centre (id),
  id            uuid not null,
  name          text not null check (length(name) between 1 and 120),
  mail          text not null check (length(mail) <= 254 and mail = lower(mail) and mail ~ '^[!-?A-~]+@[!-?A-~]+$'),
  language      text not null check (language <> ''),
  state         text not null check (state in ('ACTIVE', 'BLOCKED')),
  password      text check (password like '{%}%'), -- Spring's form with the algorithm in front, never the words themselves
  failed_tries  int not null default 0 check (failed_tries >= 0),
  locked_until  timestamptz,
  epoch         int not null default 0, -- sessions of a former epoch are over: »überall abmelden«
  last_sign_in  timestamptz,
  made_at       timestamptz not null,
  version       int not null default 0,
  primary key (centre_id, id),
  constraint account_mail_once unique (centre_id, mail)
);
call wall('account');

create table account_role (
  centre_id uuid not null default current_centre() references centre (id),
  account   uuid not null,
  role      text not null check (role in ('LEITUNG', 'REDAKTION', 'KOORDINATION', 'FREIGABE', 'KASSE', 'DATENSCHUTZ',
                                          'ADMINISTRATION', 'ANBIETER', 'INSTITUTION', 'FREIWILLIGE', 'SCHULE', 'SCHULAUFSICHT')),
  primary key (centre_id, account, role),
  foreign key (centre_id, account) references account (centre_id, id) on delete cascade
);
call wall('account_role');

-- A centre that has an administrator keeps one who can come in: else nobody could ever let anybody in again. Two
-- administrators who remove each other at the same moment wait for one another at the lock; the second sees the first.
create function account_keeps_an_administrator() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'account' then
    if not exists (select from account_role r where r.centre_id = old.centre_id and r.account = old.id and r.role = 'ADMINISTRATION') then
      return null;
    end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(old.centre_id::text, 2));
  if not exists (select from account_role r join account a on a.centre_id = r.centre_id and a.id = r.account
                 where r.centre_id = old.centre_id and r.role = 'ADMINISTRATION' and a.state = 'ACTIVE'
                   and (a.password is not null or a.last_sign_in is not null)) then
    raise exception 'The last administrator stays' using errcode = 'check_violation', constraint = 'account_keeps_an_administrator';
  end if;
  return null;
end $$;
create trigger keeps_an_administrator after delete on account_role
  for each row when (old.role = 'ADMINISTRATION') execute function account_keeps_an_administrator();
create trigger keeps_an_administrator after update of state on account
  for each row when (old.state = 'ACTIVE' and new.state <> 'ACTIVE') execute function account_keeps_an_administrator();
