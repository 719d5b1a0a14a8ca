-- The name of the region was a plain word and is a text with translations now. The wall stands aside for a moment, for
-- this concerns all centres at once.
alter table centre_edition no force row level security;
update centre_edition
set content = jsonb_set(content, '{region,name}', jsonb_build_object(
    'german', content #>> '{region,name}',
    'revision', case when content #>> '{region,name}' = '' then 0 else 1 end,
    'translations', '{}'::jsonb))
where section = 'IDENTITY' and jsonb_typeof(content #> '{region,name}') = 'string';
alter table centre_edition force row level security;
