-- Each municipality beside its county, the nation and the other municipalities, with the uncertainty of its own share.
-- Two views of one form: result.comparison of exact cells, published.comparison of what is published and nothing else, so that it can
-- tell nothing that the published cells do not tell. A municipality that is hidden is left out, of the quartiles too.

-- One limit of Wilson's 95 % interval of a share: side -1 the lower, 1 the upper.
CREATE FUNCTION published.wilson_limit(count bigint, base bigint, side int) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN base > 0 THEN
  (count::numeric / base + 1.959963984540054 ^ 2 / (2 * base)
   + side * 1.959963984540054 * sqrt(count::numeric / base * (1 - count::numeric / base) / base
                                     + 1.959963984540054 ^ 2 / (4 * base::numeric ^ 2)))
  / (1 + 1.959963984540054 ^ 2 / base) END;

-- The quartile q of ordered numbers, interpolated linearly between the two nearest.
CREATE FUNCTION published.quartile(numbers numeric[], q int) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN numbers[1 + q * (cardinality(numbers) - 1) / 4]
       + (numbers[1 + (q * (cardinality(numbers) - 1) + 3) / 4] - numbers[1 + q * (cardinality(numbers) - 1) / 4])
         * (q * (cardinality(numbers) - 1) % 4) / 4;

CREATE VIEW published.comparison AS
WITH figure AS (
  SELECT cell.*, coalesce(share, value) AS amount
  FROM published.cell JOIN published.edition ON edition.name = cell.edition AND edition.round = cell.period
  WHERE breakdown = ''
),
spread AS (
  SELECT edition, statistic, category, array_agg(amount ORDER BY amount) AS amounts
  FROM figure
  WHERE area_level = 'municipality' AND amount IS NOT NULL
  GROUP BY edition, statistic, category
)
SELECT own.edition, own.statistic, own.category, own.area, area.name AS area_name, own.count, own.base, own.amount,
       CASE WHEN own.share IS NOT NULL THEN published.wilson_limit(own.count, own.base, -1) END AS low,
       CASE WHEN own.share IS NOT NULL THEN published.wilson_limit(own.count, own.base, 1) END AS high,
       county.amount AS county, nation.amount AS nation,
       cardinality(spread.amounts) AS municipalities,
       published.quartile(spread.amounts, 1) AS q1,
       published.quartile(spread.amounts, 2) AS median,
       published.quartile(spread.amounts, 3) AS q3,
       own.protection
FROM figure own
JOIN figure county ON (county.edition, county.statistic, county.category) = (own.edition, own.statistic, own.category)
                  AND county.area = left(own.area, 2)
JOIN figure nation ON (nation.edition, nation.statistic, nation.category) = (own.edition, own.statistic, own.category)
                  AND nation.area_level = 'nation'
LEFT JOIN spread ON (spread.edition, spread.statistic, spread.category) = (own.edition, own.statistic, own.category)
LEFT JOIN published.area ON area.area = own.area
WHERE own.area_level = 'municipality' AND own.base IS NOT NULL;

CREATE VIEW result.comparison AS
WITH figure AS (
  SELECT edition.name AS edition, statistic, category, area_level, area, count, base,
         CASE WHEN base > 0 THEN coalesce(count::numeric / base, value) END AS amount
  FROM result.cell JOIN result.edition ON edition.id = edition_id AND edition.round = period
  WHERE breakdown = '' AND base IS NOT NULL
),
spread AS (
  SELECT edition, statistic, category, array_agg(amount ORDER BY amount) AS amounts
  FROM figure
  WHERE area_level = 'municipality' AND amount IS NOT NULL
  GROUP BY edition, statistic, category
)
SELECT own.edition, own.statistic, own.category, own.area, area.name AS area_name, own.count, own.base, own.amount,
       published.wilson_limit(own.count, own.base, -1) AS low,
       published.wilson_limit(own.count, own.base, 1) AS high,
       county.amount AS county, nation.amount AS nation,
       cardinality(spread.amounts) AS municipalities,
       published.quartile(spread.amounts, 1) AS q1,
       published.quartile(spread.amounts, 2) AS median,
       published.quartile(spread.amounts, 3) AS q3,
       '' AS protection
FROM figure own
JOIN figure county ON (county.edition, county.statistic, county.category) = (own.edition, own.statistic, own.category)
                  AND county.area = left(own.area, 2)
JOIN figure nation ON (nation.edition, nation.statistic, nation.category) = (own.edition, own.statistic, own.category)
                  AND nation.area_level = 'nation'
LEFT JOIN spread ON (spread.edition, spread.statistic, spread.category) = (own.edition, own.statistic, own.category)
LEFT JOIN published.area ON area.area = own.area
WHERE own.area_level = 'municipality';

COMMENT ON VIEW published.comparison IS
  'amount, county, nation, q1, median, q3: shares 0-1, or means and quantiles; low and high: Wilson 95 % limits of a share. '
  'Quartiles of municipalities are unweighted and of published figures only: never mix them with the pooled share of the nation.';
COMMENT ON VIEW result.comparison IS 'As published.comparison, of exact figures.';
