-- What an edition rests on, told so that it can be compared with another when staging has been purged; and final editions, of which
-- nothing can be changed any more.

ALTER TABLE result.edition
  ADD COLUMN finalised_at timestamptz,
  ADD COLUMN finalised_by text,
  ADD COLUMN finalised_for text;

ALTER TABLE result.edition_submission
  -- the municipality that its rows belong to
  ADD COLUMN municipality text COLLATE "C",
  -- hash of the configuration by which it was read and judged
  ADD COLUMN intake_configuration text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN rows_read int NOT NULL DEFAULT 0,
  ADD COLUMN rows_merged int NOT NULL DEFAULT 0,
  ADD COLUMN rows_set_aside int NOT NULL DEFAULT 0,
  ADD COLUMN cases_outside_round int NOT NULL DEFAULT 0;

UPDATE result.edition_submission SET municipality = sender;

ALTER TABLE result.edition_submission ALTER COLUMN municipality SET NOT NULL;

-- For which rules rows of a submission do not count, and how many.
CREATE TABLE result.edition_rule (
  edition_id    bigint NOT NULL REFERENCES result.edition,
  submission_id bigint NOT NULL,
  rule          text COLLATE "C" NOT NULL,
  rows          bigint NOT NULL,
  PRIMARY KEY (edition_id, submission_id, rule)
);

-- How the cases of each municipality differ from those of the edition before.
CREATE TABLE result.edition_change (
  edition_id   bigint NOT NULL REFERENCES result.edition,
  previous_id  bigint NOT NULL REFERENCES result.edition,
  municipality text COLLATE "C" NOT NULL,
  added        bigint NOT NULL,
  corrected    bigint NOT NULL,
  removed      bigint NOT NULL,
  PRIMARY KEY (edition_id, municipality)
);

CREATE FUNCTION result.refuse_change_of_final() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a final edition is never changed (% of %.%)', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;

-- Statements about rows of editions: none of them may belong to a final one. The parameter is the column that names the edition.
CREATE FUNCTION result.keep_final_rows() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  touched boolean;
BEGIN
  IF TG_ARGV[0] = 'edition_id' THEN
    IF TG_OP = 'UPDATE' THEN
      SELECT EXISTS (SELECT FROM result.edition WHERE status = 'final'
                       AND (id IN (SELECT edition_id FROM changed) OR id IN (SELECT edition_id FROM renewed))) INTO touched;
    ELSE
      SELECT EXISTS (SELECT FROM result.edition WHERE status = 'final' AND id IN (SELECT edition_id FROM changed)) INTO touched;
    END IF;
  ELSE
    IF TG_OP = 'UPDATE' THEN
      SELECT EXISTS (SELECT FROM published.edition WHERE status = 'final'
                       AND (name IN (SELECT edition FROM changed) OR name IN (SELECT edition FROM renewed))) INTO touched;
    ELSE
      SELECT EXISTS (SELECT FROM published.edition WHERE status = 'final' AND name IN (SELECT edition FROM changed)) INTO touched;
    END IF;
  END IF;
  IF touched THEN
    RAISE EXCEPTION 'a final edition is never changed (% of %.%)', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION result.keep_final_tables() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM result.edition WHERE status = 'final') THEN
    RAISE EXCEPTION 'a final edition is never changed (% of %.%)', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_final BEFORE UPDATE OR DELETE ON result.edition
FOR EACH ROW WHEN (OLD.status = 'final') EXECUTE FUNCTION result.refuse_change_of_final();
CREATE TRIGGER keep_final BEFORE UPDATE OR DELETE ON published.edition
FOR EACH ROW WHEN (OLD.status = 'final') EXECUTE FUNCTION result.refuse_change_of_final();

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN
    SELECT * FROM (VALUES ('result.cell', 'edition_id'), ('result.edition_submission', 'edition_id'),
                          ('result.edition_configuration', 'edition_id'), ('result.edition_rule', 'edition_id'),
                          ('result.edition_change', 'edition_id'), ('published.cell', 'edition'),
                          ('published.participant', 'edition')) AS kept (name, key)
  LOOP
    EXECUTE format('CREATE TRIGGER keep_final_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_rows(%L)', kept.name, kept.key);
    EXECUTE format('CREATE TRIGGER keep_final_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS changed NEW TABLE AS renewed
                    FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_rows(%L)', kept.name, kept.key);
    EXECUTE format('CREATE TRIGGER keep_final_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_rows(%L)', kept.name, kept.key);
    EXECUTE format('CREATE TRIGGER keep_final_truncate BEFORE TRUNCATE ON %s
                    FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_tables()', kept.name);
  END LOOP;
END $$;

-- The proof of what a final edition rests on: the submissions it counts stay known, also when their cases are purged.
CREATE FUNCTION result.keep_submissions_of_final() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM result.edition_submission JOIN result.edition ON edition.id = edition_id
             WHERE status = 'final' AND submission_id = OLD.id) THEN
    RAISE EXCEPTION 'a final edition rests on submission %; it is not removed', OLD.id;
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER keep_final BEFORE DELETE ON staging.submission
FOR EACH ROW EXECUTE FUNCTION result.keep_submissions_of_final();
