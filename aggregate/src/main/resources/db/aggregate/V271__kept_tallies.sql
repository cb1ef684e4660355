-- What has been counted of each submission, kept so that the next run counts only what is new: the tallies of exactly the submissions that
-- result.computed_cell rests on. Nothing is lost with them, so they are not logged: after a crash of the server they are gone, and the next
-- run counts all submissions.

-- The submissions that have been counted, of some not a single case, and what decided their tallies.
CREATE UNLOGGED TABLE result.tallied (
  submission_id bigint PRIMARY KEY,
  fingerprint   text COLLATE "C" NOT NULL
);

-- Counters by half-year, and by half-year and each breakdown; no row where there is no case.
CREATE UNLOGGED TABLE result.tally (
  submission_id bigint NOT NULL,
  municipality  smallint NOT NULL,
  half          smallint NOT NULL,
  -- the breakdown and the position of its value: 0 and -1 for all cases of the half-year
  slot          smallint NOT NULL,
  value         smallint NOT NULL,
  -- which of the plan's counters, at most some hundred in a row
  part          smallint NOT NULL,
  cases         int NOT NULL,
  -- in the order of the part; stored so that a sum finds each of them at its place
  counts        int[] NOT NULL
);
ALTER TABLE result.tally ALTER COLUMN counts SET STORAGE PLAIN, ALTER COLUMN counts SET STATISTICS 0;
CREATE INDEX ON result.tally (submission_id);

-- How many cases have each whole number, of the numbers that means and quantiles are made of.
CREATE UNLOGGED TABLE result.histogram (
  submission_id bigint NOT NULL,
  municipality  smallint NOT NULL,
  half          smallint NOT NULL,
  slot          smallint NOT NULL,
  value         smallint NOT NULL,
  -- which of the plan's numbers
  summed        smallint NOT NULL,
  numbers       int[] NOT NULL,
  -- as many as the numbers: how many cases have each of them
  cases         int[] NOT NULL
);
ALTER TABLE result.histogram ALTER COLUMN numbers SET STATISTICS 0, ALTER COLUMN cases SET STATISTICS 0;
CREATE INDEX ON result.histogram (submission_id);

COMMENT ON TABLE result.tally IS
  'Exact counts of single submissions, for the next run alone. Gone with the cases they come from.';
COMMENT ON TABLE result.histogram IS
  'Exact counts of single submissions, for the next run alone. Gone with the cases they come from.';

-- How many submissions the last computation has counted, and of how many it took what was kept.
ALTER TABLE result.computation
  ADD COLUMN submissions_counted int NOT NULL DEFAULT 0,
  ADD COLUMN submissions_kept int NOT NULL DEFAULT 0;

-- Tallies go with what they rest on, in the same transaction: whenever a submission is staged anew, or whether it counts is settled anew.
CREATE FUNCTION result.forget_tallies() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM result.tallied WHERE submission_id = OLD.id;
  IF FOUND THEN
    DELETE FROM result.tally WHERE submission_id = OLD.id;
    DELETE FROM result.histogram WHERE submission_id = OLD.id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER forget_tallies AFTER DELETE OR UPDATE OF intake_configuration, counts ON staging.submission
FOR EACH ROW EXECUTE FUNCTION result.forget_tallies();

-- A purge takes the tallies with the cases, those of other rounds too: only so nothing is left of them on the disk.
CREATE FUNCTION result.forget_all_tallies() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE result.tallied, result.tally, result.histogram;
  RETURN NULL;
END $$;

CREATE TRIGGER forget_tallies AFTER INSERT ON staging.purge
FOR EACH STATEMENT EXECUTE FUNCTION result.forget_all_tallies();
