-- What protection hides of an edition, by table. Exact, and for analysts only: how many cases stand in hidden cells narrows what they are.
CREATE TABLE result.protection_loss (
  edition_id    bigint NOT NULL REFERENCES result.edition,
  statistic     text COLLATE "C" NOT NULL,
  area_level    text COLLATE "C" NOT NULL,
  breakdown     text COLLATE "C" NOT NULL,
  -- the round, 'half-years' or 'years'
  periods       text COLLATE "C" NOT NULL,
  -- cells that have a figure: a count or, where they have none, a value
  cells         bigint NOT NULL,
  hidden_cells  bigint NOT NULL,
  counts        bigint NOT NULL,
  hidden_counts bigint NOT NULL,
  -- the sum of all counts, and of those that are hidden
  cases         bigint NOT NULL,
  hidden_cases  bigint NOT NULL,
  -- what the cells weigh by config/protection/protection.yaml, and those that are hidden
  weight        numeric NOT NULL,
  hidden_weight numeric NOT NULL,
  PRIMARY KEY (edition_id, statistic, area_level, breakdown, periods)
);

CREATE TRIGGER keep_final_insert AFTER INSERT ON result.protection_loss REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_rows('edition_id');
CREATE TRIGGER keep_final_update AFTER UPDATE ON result.protection_loss REFERENCING OLD TABLE AS changed NEW TABLE AS renewed
  FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_rows('edition_id');
CREATE TRIGGER keep_final_delete AFTER DELETE ON result.protection_loss REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_rows('edition_id');
CREATE TRIGGER keep_final_truncate BEFORE TRUNCATE ON result.protection_loss
  FOR EACH STATEMENT EXECUTE FUNCTION result.keep_final_tables();

-- How many cells are hidden, and nothing of what stands in them: of what everybody sees.
CREATE VIEW published.hidden_cells AS
SELECT edition, statistic, area_level, breakdown, period,
       count(*) AS cells, count(*) FILTER (WHERE protection = 'primary') AS hidden_counts, count(*) FILTER (WHERE protection <> '') AS touched
FROM published.cell
GROUP BY edition, statistic, area_level, breakdown, period;

COMMENT ON VIEW published.hidden_cells IS
  'Of each table: its cells, those whose count is hidden, and those of which any figure is';
