-- The trail cannot be changed by the application, and yet it must not be kept for ever (Art. 5 (1) e GDPR). So the
-- application may ask the owner to forget, and the owner never forgets the last year, whatever it is asked: nobody who
-- got hold of the application can wipe away what they just did. The policies hold here too: only the own centre's rows go.
create function forget_audit_entries(cutoff timestamptz) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone bigint;
begin
  delete from audit_entry where at < least(cutoff, now() - interval '1 year');
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function forget_audit_entries(timestamptz) from public;
grant execute on function forget_audit_entries(timestamptz) to ${application};
