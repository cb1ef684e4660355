-- The same view, so written that the figures of county and nation are found by the key of published.cell. As a common table they had no
-- index and no statistics: with all municipalities the view compared every figure with every other.
CREATE OR REPLACE VIEW published.comparison AS
WITH figure AS NOT MATERIALIZED (
  SELECT cell.*, coalesce(share, value) AS amount
  FROM published.cell JOIN published.edition ON edition.name = cell.edition AND edition.round = cell.period
  WHERE breakdown = '' AND breakdown_value = ''
),
spread AS MATERIALIZED (
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
JOIN figure county ON (county.edition, county.statistic, county.category, county.period)
                    = (own.edition, own.statistic, own.category, own.period)
                  AND county.area = left(own.area, 2)
JOIN figure nation ON (nation.edition, nation.statistic, nation.category, nation.period)
                    = (own.edition, own.statistic, own.category, own.period)
                  AND nation.area = '00'
LEFT JOIN spread ON (spread.edition, spread.statistic, spread.category) = (own.edition, own.statistic, own.category)
LEFT JOIN published.area ON area.area = own.area
WHERE own.area_level = 'municipality' AND own.base IS NOT NULL;
