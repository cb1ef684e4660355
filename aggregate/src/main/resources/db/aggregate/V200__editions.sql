-- result: exact figures, for the analysts. published: protected figures, all that reports and outside readers may read.
-- Texts are compared bytewise (COLLATE "C"), so that order and uniqueness are the same on every machine.

CREATE SCHEMA IF NOT EXISTS result;
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE result.edition (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name               text COLLATE "C" NOT NULL UNIQUE,
  round              text COLLATE "C" NOT NULL,
  status             text COLLATE "C" NOT NULL CHECK (status IN ('draft', 'final')),
  created_at         timestamptz NOT NULL,
  fingerprint        text COLLATE "C" NOT NULL,
  configuration_hash text COLLATE "C" NOT NULL,
  program_version    text NOT NULL
);

-- The submissions whose cases an edition counts.
CREATE TABLE result.edition_submission (
  edition_id    bigint NOT NULL REFERENCES result.edition,
  submission_id bigint NOT NULL,
  sender        text COLLATE "C" NOT NULL,
  file_name     text NOT NULL,
  sha256        text COLLATE "C" NOT NULL,
  cases         int NOT NULL,
  PRIMARY KEY (edition_id, submission_id)
);

-- The configuration that an edition rests on, as it stood.
CREATE TABLE result.edition_configuration (
  edition_id bigint NOT NULL REFERENCES result.edition,
  path       text COLLATE "C" NOT NULL,
  content    text NOT NULL,
  PRIMARY KEY (edition_id, path)
);

CREATE TABLE result.cell (
  edition_id      bigint NOT NULL REFERENCES result.edition,
  statistic       text COLLATE "C" NOT NULL,
  area_level      text COLLATE "C" NOT NULL CHECK (area_level IN ('nation', 'county', 'municipality')),
  area            text COLLATE "C" NOT NULL,
  breakdown       text COLLATE "C" NOT NULL,
  breakdown_value text COLLATE "C" NOT NULL,
  period          text COLLATE "C" NOT NULL,
  category        text COLLATE "C" NOT NULL,
  count           bigint,
  base            bigint,
  answers         bigint,
  value           numeric,
  PRIMARY KEY (edition_id, statistic, area, breakdown, breakdown_value, period, category)
);

-- What was computed last and waits to become an edition: one computation, its cells, and what its categories are.
CREATE TABLE result.computation (
  round       text COLLATE "C" NOT NULL,
  fingerprint text COLLATE "C" NOT NULL
);

CREATE TABLE result.computed_cell (
  statistic       text COLLATE "C" NOT NULL,
  area_level      text COLLATE "C" NOT NULL,
  area            text COLLATE "C" NOT NULL,
  breakdown       text COLLATE "C" NOT NULL,
  breakdown_value text COLLATE "C" NOT NULL,
  period          text COLLATE "C" NOT NULL,
  category        text COLLATE "C" NOT NULL,
  count           bigint,
  base            bigint,
  answers         bigint,
  value           numeric,
  -- How many cases stand behind count and base: the same, unless entries are counted.
  count_cases     bigint,
  base_cases      bigint
);

CREATE TABLE result.computed_category (
  statistic             text COLLATE "C" NOT NULL,
  category              text COLLATE "C" NOT NULL,
  -- one: one answer a case; several: several answers a case; entries: entries and not cases; share: a group of answers;
  -- value: mean or quantile; cases and municipalities: counts without a base
  measure               text COLLATE "C" NOT NULL,
  -- a share of one-answer categories of the same table: these
  parts                 text[] COLLATE "C",
  never_by_municipality boolean NOT NULL,
  PRIMARY KEY (statistic, category)
);

CREATE TABLE published.edition (
  name            text COLLATE "C" PRIMARY KEY,
  round           text COLLATE "C" NOT NULL,
  status          text COLLATE "C" NOT NULL,
  created_at      timestamptz NOT NULL,
  program_version text NOT NULL,
  threshold       int NOT NULL,
  minimum_base    int NOT NULL
);

-- What the identifiers in published.cell mean, in order of presentation; follows from the configuration.
CREATE TABLE published.area (
  area text COLLATE "C" PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE published.category (
  statistic text COLLATE "C" NOT NULL,
  category  text COLLATE "C" NOT NULL,
  place     int NOT NULL,
  sv        text NOT NULL,
  en        text NOT NULL,
  PRIMARY KEY (statistic, category)
);

CREATE TABLE published.breakdown_value (
  breakdown       text COLLATE "C" NOT NULL,
  breakdown_value text COLLATE "C" NOT NULL,
  place           int NOT NULL,
  sv              text NOT NULL,
  en              text NOT NULL,
  PRIMARY KEY (breakdown, breakdown_value)
);

CREATE TABLE published.participant (
  edition      text COLLATE "C" NOT NULL REFERENCES published.edition,
  municipality text COLLATE "C" NOT NULL,
  expected     boolean NOT NULL,
  delivered    boolean NOT NULL,
  PRIMARY KEY (edition, municipality)
);

CREATE TABLE published.cell (
  edition         text COLLATE "C" NOT NULL REFERENCES published.edition,
  statistic       text COLLATE "C" NOT NULL,
  area_level      text COLLATE "C" NOT NULL,
  area            text COLLATE "C" NOT NULL,
  breakdown       text COLLATE "C" NOT NULL,
  breakdown_value text COLLATE "C" NOT NULL,
  period          text COLLATE "C" NOT NULL,
  category        text COLLATE "C" NOT NULL,
  count           bigint,
  base            bigint,
  answers         bigint,
  share           numeric,
  value           numeric,
  protection      text COLLATE "C" NOT NULL CHECK (protection IN ('', 'primary', 'secondary', 'base')),
  PRIMARY KEY (edition, statistic, area, breakdown, breakdown_value, period, category)
);

COMMENT ON SCHEMA published IS 'Protected figures only. Empty figures are protected or do not apply: see protection.';
COMMENT ON COLUMN published.cell.share IS 'count / base, 0-1';
COMMENT ON COLUMN published.cell.protection IS
  'Why a figure is missing: primary = small count, secondary = would give back a hidden one, base = on too small a base';
