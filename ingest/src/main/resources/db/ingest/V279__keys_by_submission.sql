-- Cases are staged and taken away by submission, whose number is compared faster than the code of a municipality: keys that began with
-- the code made staging a fifth slower. The municipality stays in every key, so that tables can be spread over servers by it.
do $$
declare
    held record;
begin
    for held in
        select c.conrelid::regclass as name, c.conname,
               string_agg(quote_ident(a.attname), ', ' order by a.attname = 'municipality', k.place) as columns
        from pg_constraint c
        cross join lateral unnest(c.conkey) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
        where c.contype = 'p' and c.connamespace = 'staging'::regnamespace
        group by c.conrelid, c.conname
        having (array_agg(a.attname::text order by k.place))[1:3] = array['municipality', 'submission_id', 'case_no']
    loop
        execute format('alter table %1$s drop constraint %2$I, add constraint %2$I primary key (%3$s)',
                       held.name, held.conname, held.columns);
    end loop;
end $$;
