-- Which figures of different times may be set against each other, and why not.

-- Where the cases of an edition come from: how many of each municipality in each half-year and in the round.
CREATE TABLE result.computed_presence (
  municipality text COLLATE "C" NOT NULL,
  period       text COLLATE "C" NOT NULL,
  cases        bigint NOT NULL,
  PRIMARY KEY (municipality, period)
);

CREATE TABLE result.edition_presence (
  edition_id   bigint NOT NULL REFERENCES result.edition,
  municipality text COLLATE "C" NOT NULL,
  period       text COLLATE "C" NOT NULL,
  cases        bigint NOT NULL,
  PRIMARY KEY (edition_id, municipality, period)
);

-- All that decides a statistic's figures, as text.
CREATE TABLE result.edition_definition (
  edition_id bigint NOT NULL REFERENCES result.edition,
  statistic  text COLLATE "C" NOT NULL,
  definition text NOT NULL,
  PRIMARY KEY (edition_id, statistic)
);

CREATE TABLE result.comparability (
  edition_id       bigint NOT NULL REFERENCES result.edition,
  statistic        text COLLATE "C" NOT NULL,
  period           text COLLATE "C" NOT NULL,
  -- the earlier figure: a half-year of the same edition, or the round of another
  against_edition  text COLLATE "C" NOT NULL,
  against_period   text COLLATE "C" NOT NULL,
  obstacles        text[] COLLATE "C" NOT NULL,
  -- municipalities with cases in both, and the lesser share of cases that come from them
  panel            int NOT NULL,
  panel_share      numeric NOT NULL,
  coverage         numeric,
  against_coverage numeric,
  PRIMARY KEY (edition_id, statistic, period, against_edition, against_period)
);

-- Figures of the municipalities with cases in every half-year of the round (against_edition empty), and of those with cases in this round
-- and in an earlier one, in both.
CREATE TABLE result.computed_panel (
  statistic text COLLATE "C" NOT NULL,
  period    text COLLATE "C" NOT NULL,
  category  text COLLATE "C" NOT NULL,
  count     bigint,
  base      bigint,
  answers   bigint,
  PRIMARY KEY (statistic, period, category)
);

CREATE TABLE result.panel (
  edition_id      bigint NOT NULL REFERENCES result.edition,
  against_edition text COLLATE "C" NOT NULL,
  statistic       text COLLATE "C" NOT NULL,
  period          text COLLATE "C" NOT NULL,
  category        text COLLATE "C" NOT NULL,
  count           bigint,
  base            bigint,
  answers         bigint,
  PRIMARY KEY (edition_id, against_edition, statistic, period, category)
);

COMMENT ON TABLE result.panel IS
  'Exact figures of the municipalities that are present in all periods compared; sums over few municipalities, for analysts only.';

CREATE TABLE published.comparability (
  edition         text COLLATE "C" NOT NULL REFERENCES published.edition,
  statistic       text COLLATE "C" NOT NULL,
  period          text COLLATE "C" NOT NULL,
  against_edition text COLLATE "C" NOT NULL,
  against_period  text COLLATE "C" NOT NULL,
  comparable      boolean NOT NULL,
  note_sv         text NOT NULL,
  note_en         text NOT NULL,
  PRIMARY KEY (edition, statistic, period, against_edition, against_period)
);

-- Each figure of the nation beside the earlier ones, made of published cells only. A difference is given where they may be compared.
CREATE VIEW published.trend AS
SELECT cell.edition, cell.statistic, cell.breakdown, cell.breakdown_value, cell.category, cell.period,
       cell.count, cell.base, cell.share, cell.value,
       against_edition, against_period,
       earlier.count AS against_count, earlier.base AS against_base, earlier.share AS against_share, earlier.value AS against_value,
       comparable,
       CASE WHEN comparable THEN coalesce(cell.share - earlier.share, cell.value - earlier.value) END AS difference,
       note_sv, note_en
FROM published.comparability compared
JOIN published.cell ON (cell.edition, cell.statistic, cell.period) = (compared.edition, compared.statistic, compared.period)
JOIN published.cell earlier
  ON (earlier.edition, earlier.statistic, earlier.period, earlier.area, earlier.breakdown, earlier.breakdown_value, earlier.category)
   = (against_edition, cell.statistic, against_period, cell.area, cell.breakdown, cell.breakdown_value, cell.category)
WHERE cell.area_level = 'nation';

COMMENT ON VIEW published.trend IS
  'Figures of the nation beside earlier ones. difference is empty where they may not be compared: the note says why.';
