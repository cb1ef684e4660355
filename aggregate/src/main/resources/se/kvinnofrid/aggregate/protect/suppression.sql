-- The cells of an edition as they are published: what the pattern hides is left empty, and what follows from it.
-- Parameters: the minimum base, the edition's name.
INSERT INTO published.cell
WITH cell AS (
  SELECT cell.*, measure,
         coalesce(pattern.count, false) AS no_count, coalesce(pattern.base, false) AS no_base,
         coalesce(pattern.answers, false) AS no_answers, coalesce(pattern.sum, false) AS no_sum, coalesce(quantile, false) AS quantile,
         coalesce(base_cases BETWEEN 1 AND ? - 1, false) AS small
  FROM result.computed_cell cell
  JOIN result.computed_category USING (statistic, category)
  LEFT JOIN result.pattern pattern USING (statistic, area, breakdown, breakdown_value, period, category)
),
judged AS (
  SELECT *,
         no_count OR no_base OR small AS no_share,
         no_base OR small OR CASE measure
           -- A rate is its count by another name; a difference tells the shares it is made of.
           WHEN 'rate' THEN no_count
           WHEN 'difference' THEN bool_or(measure <> 'difference' AND (no_count OR no_base OR small)) OVER both_groups
           -- A mean is hidden with its sum. How many cases stand below a quantile narrows the classes it is taken from.
           ELSE no_sum OR (quantile AND bool_or(no_count) OVER this_table)
         END AS no_value
  FROM cell
  WINDOW this_table AS (PARTITION BY statistic, area, breakdown, breakdown_value, period),
         both_groups AS (PARTITION BY statistic, area, breakdown, period)
)
SELECT ?, statistic, area_level, area, breakdown, breakdown_value, period, category,
       CASE WHEN NOT no_count THEN count END,
       CASE WHEN NOT no_base THEN base END,
       CASE WHEN NOT no_answers THEN answers END,
       CASE WHEN NOT no_share AND base > 0 THEN count::numeric / base END,
       CASE WHEN NOT no_value THEN value END,
       -- The pattern alone decides, so that nobody learns which of the hidden counts are small.
       CASE WHEN no_count AND count IS NOT NULL THEN 'primary'
            WHEN small AND NOT no_base THEN 'base'
            WHEN (no_base AND base IS NOT NULL) OR (no_answers AND answers IS NOT NULL)
                 OR (no_value AND value IS NOT NULL) THEN 'secondary'
            ELSE '' END
FROM judged
