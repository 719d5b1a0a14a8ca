-- Fills an installation for measuring: copies the demo centre's rows to new centres, and its offers until there are enough.
-- Keys begin with the centre, so a copied row may keep its id. The founding lies ahead: the demo centre stays the first.
create or replace function bench_seed(prefix text, centres int, offers int) returns void language plpgsql as $$
declare
  source uuid := (select id from centre where slug = 'leverkusen');
  target uuid;
  name text;
  cols text;
  has int;
begin
  set local session_replication_role = replica;
  for n in 1..centres loop
    name := prefix || lpad(n::text, 3, '0');
    continue when exists (select 1 from centre where slug = name);
    target := md5('bench' || name)::uuid;
    insert into centre (id, slug, hosts, demo, founded) values (target, name, '{}', true, clock_timestamp() + interval '1 day');
    for name in
      select c.relname from pg_class c join pg_namespace s on s.oid = c.relnamespace
      where s.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity
        and c.relname not in ('audit_entry', 'public_change', 'used_stamp', 'entry_revision')
        and c.relname !~ 'outbox|account|passkey|mail_link|demo_loaded|page_view|search'
    loop
      select string_agg(quote_ident(attname), ', ') into cols from pg_attribute
      where attrelid = name::regclass and attnum > 0 and not attisdropped and attname <> 'centre_id' and attgenerated = '';
      execute format('insert into %I (centre_id, %s) overriding system value select %L, %s from %I where centre_id = %L',
        name, cols, target, cols, name, source);
    end loop;
    -- Nothing that differs in a real installation is the same here; no reader asks for »bench«.
    update publication set facts = facts || jsonb_build_object('bench', centre_id::text || entry) where centre_id = target;
    select count(*) into has from publication where centre_id = target and kind = 'offer';
    continue when offers <= has;
    insert into entry
      select target, md5(e.id::text || k)::uuid, e.kind, e.external_id || '-' || k, e.state, e.facts,
             e.texts || jsonb_build_object('title', (e.texts ->> 'title') || ' ' || k), e.revision, e.text_revision, e.version, e.sample,
             e.verified_on, e.valid_from, e.valid_to, e.created_at, e.updated_at, e.updated_by
      from entry e cross join generate_series(1, (offers - has) / has + 1) k
      where e.centre_id = source and e.kind = 'offer' order by k limit offers - has;
    insert into publication
      select target, md5(p.entry::text || k)::uuid, p.kind, left(p.slug, 100) || '-m' || k, p.facts,
             p.texts || jsonb_build_object('title', (p.texts ->> 'title') || ' ' || k), p.revision, p.text_revision, p.sample,
             p.verified_on, p.valid_from, p.valid_to, p.first_at, p.changed_at
      from publication p cross join generate_series(1, (offers - has) / has + 1) k
      where p.centre_id = source and p.kind = 'offer' order by k limit offers - has;
    insert into publication_text
      select target, md5(t.entry::text || k)::uuid, t.language, t.texts, t.source_revision, t.machine, t.changed_at
      from publication_text t cross join generate_series(1, (offers - has) / has + 1) k
      where t.centre_id = source
        and exists (select 1 from publication p where p.centre_id = target and p.entry = md5(t.entry::text || k)::uuid);
  end loop;
  set local session_replication_role = origin;
end $$;
