-- The difference between two shares, yes less no, with Newcombe's hybrid score interval at 95 % (his method 10): the distances from each
-- share to its Wilson limits are combined as the sides of a right-angled triangle. It stays within -1 and 1 and holds for small groups and
-- shares near 0 and 1, where the usual interval (share plus and minus 1.96 standard errors) does not.
-- Parameters: statistic, share, factors, and the categories of the difference and its limits.
INSERT INTO result.computed_cell
WITH share AS (
  SELECT statistic, area_level, area, breakdown, breakdown_value, period, base,
         count::numeric / nullif(base, 0) AS p,
         1.959963984540054 ^ 2 AS zz
  FROM result.computed_cell
  WHERE statistic = ? AND category = ? AND breakdown = ANY (?)
),
wilson AS (
  SELECT *,
         (p + zz / (2 * base)) / (1 + zz / base) AS middle,
         sqrt(zz * (p * (1 - p) / base + zz / (4 * base::numeric ^ 2))) / (1 + zz / base) AS half
  FROM (SELECT statistic, area_level, area, breakdown, breakdown_value, period, nullif(base, 0) AS base, p, zz FROM share) answered
),
compared AS (
  SELECT yes.statistic, yes.area_level, yes.area, yes.breakdown, yes.period,
         coalesce(yes.base, 0) + coalesce(no.base, 0) AS base,
         yes.p - no.p AS difference,
         sqrt((yes.p - (yes.middle - yes.half)) ^ 2 + ((no.middle + no.half) - no.p) ^ 2) AS down,
         sqrt(((yes.middle + yes.half) - yes.p) ^ 2 + (no.p - (no.middle - no.half)) ^ 2) AS up
  FROM wilson yes JOIN wilson no USING (statistic, area, breakdown, period)
  WHERE yes.breakdown_value = 'yes' AND no.breakdown_value = 'no'
)
SELECT statistic, area_level, area, breakdown, '', period, figure.category, NULL, base, NULL, figure.value, NULL, base
FROM compared,
     LATERAL (VALUES (?::text, difference), (?::text, difference - down), (?::text, difference + up)) AS figure(category, value)
