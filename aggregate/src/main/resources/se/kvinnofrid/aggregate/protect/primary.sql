-- The pattern of what is hidden for its own sake. Parameters: threshold, minimum base.
INSERT INTO result.pattern
WITH rule AS (
  SELECT ?::int - 1 AS few, ?::int - 1 AS small
),
cell AS (
  SELECT cell.*, measure,
         never_by_municipality AND area_level = 'municipality' AS never,
         -- a few cases, and all but a few
         coalesce(count_cases BETWEEN 1 AND few, false) AS few_in,
         coalesce(base_cases - count_cases BETWEEN 1 AND few, false) AS few_out,
         coalesce(base_cases BETWEEN 1 AND few, false) AS few_asked,
         -- none or all of a small group
         coalesce(base_cases BETWEEN 1 AND small, false) AS small_base,
         coalesce(base_cases BETWEEN 1 AND small AND count_cases IN (0, base_cases), false) AS telling,
         coalesce(answers BETWEEN 1 AND few, false) AS few_answers
  FROM result.computed_cell cell JOIN result.computed_category USING (statistic, category), rule
  WHERE measure <> 'municipalities'
),
judged AS (
  SELECT *, never OR few_in OR few_out OR few_asked OR telling AS hidden,
         never OR few_in OR few_out OR few_asked AS is_primary
  FROM cell
),
-- The number of answers less the categories shown gives back a category that is hidden alone, or that may never be shown.
tabled AS (
  SELECT *,
         answers IS NOT NULL AND (few_answers OR small_base
           OR count(*) FILTER (WHERE hidden AND measure = 'several') OVER this_table = 1
           OR bool_or(never) OVER this_table) AS hidden_answers,
         -- A difference gives back a share that it is made of, and a rate its count.
         small_base OR (measure = 'difference' AND bool_or(hidden OR small_base) OVER both_groups)
           OR (measure = 'rate' AND hidden) AS hidden_value
  FROM judged
  WINDOW this_table AS (PARTITION BY statistic, area, breakdown, breakdown_value, period),
         both_groups AS (PARTITION BY statistic, area, breakdown, period)
)
SELECT statistic, area, breakdown, breakdown_value, period, category,
       hidden, few_asked, hidden_answers, hidden OR small_base, hidden_value,
       CASE WHEN is_primary OR ((hidden_answers OR hidden_value) AND NOT small_base) THEN 'primary' ELSE 'base' END
FROM tabled
WHERE hidden OR small_base OR hidden_answers OR hidden_value
