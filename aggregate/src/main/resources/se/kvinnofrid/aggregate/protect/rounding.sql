-- The cells of an edition as they are published: rounded figures, and what is reckoned from them. Nothing here depends on an exact figure but
-- whether a cell has such a figure, and on how many cases entries are counted. Parameters: the minimum base, the edition's name.
INSERT INTO published.cell
WITH cell AS (
  SELECT cell.statistic, area_level, cell.area, cell.breakdown, cell.breakdown_value, cell.period, cell.category, measure,
         rounded.count, rounded.base, rounded.answers, sum, per, adults, side, yes_count, yes_base, no_count, no_base, least,
         cell.count IS NOT NULL AND rounded.count IS NULL AS no_count_shown,
         cell.base IS NOT NULL AND rounded.base IS NULL AS no_base_shown,
         cell.answers IS NOT NULL AND rounded.answers IS NULL AS no_answers_shown,
         coalesce(rounded.base BETWEEN 1 AND least - 1, false)
           OR (measure = 'entries' AND coalesce(base_cases BETWEEN 1 AND least - 1, false)) AS small
  FROM (SELECT ?::int AS least) limits, result.computed_cell cell
  JOIN result.computed_category USING (statistic, category)
  JOIN result.rounded USING (statistic, area, breakdown, breakdown_value, period, category)
),
compared AS (
  SELECT *,
         -- Newcombe's interval, as for exact figures.
         yes_count::numeric / nullif(yes_base, 0) AS yes_share,
         no_count::numeric / nullif(no_base, 0) AS no_share,
         published.wilson_limit(yes_count, yes_base, coalesce(side, 0)) AS yes_limit,
         published.wilson_limit(no_count, no_base, -coalesce(side, 0)) AS no_limit
  FROM cell
),
valued AS (
  SELECT *,
         CASE WHEN measure = 'rate' THEN count::numeric * per / adults
              WHEN measure = 'difference' THEN
                CASE WHEN yes_base >= least AND no_base >= least
                     THEN yes_share - no_share + side * sqrt((yes_limit - yes_share) ^ 2 + (no_share - no_limit) ^ 2) END
              WHEN base >= least THEN sum::numeric / base END AS value
  FROM compared
)
SELECT ?, statistic, area_level, area, breakdown, breakdown_value, period, category, count, base, answers,
       CASE WHEN NOT small AND base > 0 THEN count::numeric / base END,
       value,
       CASE WHEN no_count_shown THEN 'primary'
            WHEN small THEN 'base'
            WHEN no_base_shown OR no_answers_shown THEN 'secondary'
            WHEN measure = 'value' AND value IS NULL AND base > 0 THEN 'secondary'
            WHEN measure = 'difference' AND value IS NULL AND base > 0 THEN 'base'
            ELSE '' END
FROM valued
