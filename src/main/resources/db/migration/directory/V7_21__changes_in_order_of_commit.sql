-- A change gets its number when its transaction commits, one transaction after the other: whoever has read up to 6 will
-- never find a 5 that came later. Only the commit itself waits, not the work before it.
create function number_public_change() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('public_change' || new.centre_id, 0));
  update public_change set seq = default where centre_id = new.centre_id and seq = new.seq;
  return null;
end $$;

create constraint trigger public_change_in_order after insert on public_change
  deferrable initially deferred for each row execute function number_public_change();
