-- Who may read what, put in order after every migration. The role kvinnofrid_reader is for reports and for outside readers: it may read the
-- schema published and nothing else. It cannot log in; an administrator grants it to those who may: GRANT kvinnofrid_reader TO somebody.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kvinnofrid_reader') THEN
    BEGIN
      CREATE ROLE kvinnofrid_reader NOLOGIN;
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE WARNING 'the role kvinnofrid_reader is missing and % may not create it. An administrator can: CREATE ROLE kvinnofrid_reader NOLOGIN; GRANT kvinnofrid_reader TO %', current_user, quote_ident(current_user);
      RETURN;
    WHEN duplicate_object THEN NULL; -- made in another database of the server at the same moment
    END;
  END IF;

  IF NOT pg_has_role(current_user, 'kvinnofrid_reader', 'MEMBER')
     OR (current_setting('server_version_num')::int >= 160000 AND NOT pg_has_role(current_user, 'kvinnofrid_reader', 'SET')) THEN
    BEGIN
      EXECUTE format('GRANT kvinnofrid_reader TO %I', current_user);
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE WARNING '% may not act as kvinnofrid_reader. An administrator can: GRANT kvinnofrid_reader TO %', current_user, quote_ident(current_user);
    END;
  END IF;

  GRANT USAGE ON SCHEMA published TO kvinnofrid_reader;
  GRANT SELECT ON ALL TABLES IN SCHEMA published TO kvinnofrid_reader;
  -- Views that come later too.
  ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO kvinnofrid_reader;
END
$$;
