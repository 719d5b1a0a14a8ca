-- The desk lists every kind of deed there was, and looks for one of them, newest first: ids are ordered by time.
create index audit_entry_deed on audit_entry (centre_id, deed, id desc);
