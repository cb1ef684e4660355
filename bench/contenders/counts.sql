-- The statistics with DuckDB, as an analyst would write them: reads uniform CSV files, computes every cell, checks nothing, stores nothing.
-- ${folder} holds inbox/*/*.csv, codes.csv (variable,code) and round.csv; the cells are written to duckdb.csv.

CREATE TABLE round AS SELECT column0 AS id, column1::date AS "from", column2::date AS "to", string_split(column3, ' ') AS expected
FROM read_csv('${folder}/round.csv', header = false, all_varchar = true);

CREATE TABLE code AS SELECT variable, code, row_number() OVER () AS place FROM read_csv('${folder}/codes.csv', header = true, all_varchar = true);

CREATE TABLE c AS
SELECT row_number() OVER () AS id, raw.*, opened_on::date AS opened, closed_on::date AS closed, left(municipality, 2) AS county,
       year(opened_on::date)::varchar AS year,
       year(opened_on::date) || CASE WHEN month(opened_on::date) > 6 THEN 'H2' ELSE 'H1' END AS half,
       CASE WHEN gender IN (SELECT code FROM code WHERE variable = 'gender') THEN gender END AS b1,
       CASE WHEN age::int < 25 THEN '18-24' WHEN age::int < 35 THEN '25-34' WHEN age::int < 45 THEN '35-44' WHEN age::int < 55 THEN '45-54'
            WHEN age::int < 65 THEN '55-64' WHEN age::int >= 65 THEN '65+' END AS b2,
       CASE WHEN honour_context IN ('yes', 'no') THEN honour_context END AS b3,
       CASE WHEN violence_degree <> 'unknown' THEN violence_degree END AS b4
FROM read_csv('${folder}/inbox/*/*.csv', delim = ';', header = true, all_varchar = true) raw, round
WHERE opened_on::date BETWEEN round."from" AND round."to";

-- Interventions: lists side by side; equal ones are one.
CREATE TABLE entry AS
SELECT DISTINCT id, support, type, date FROM (
  SELECT id, unnest(s) AS support,
         unnest(CASE WHEN len(t) = len(s) THEN t ELSE list_transform(s, x -> '-') END) AS type,
         unnest(CASE WHEN len(d) = len(s) THEN d ELSE list_transform(s, x -> '-') END) AS date
  FROM (SELECT id, string_split("intervention.support", '|') AS s, string_split("intervention.type", '|') AS t,
               string_split("intervention.date", '|') AS d
        FROM c WHERE "intervention.support" IS NOT NULL))
WHERE support IN (SELECT code FROM code WHERE variable = 'intervention.support' AND code <> 'none');

-- Every answer of every question with several answers: one row per case, question and answer.
CREATE TABLE several AS
SELECT DISTINCT id, statistic, category FROM (
  UNPIVOT (SELECT id, disability, initiator, perpetrator, change_goal, cooperation, "risk.method (before)" AS before, "risk.method (during)" AS during,
                  "risk.method (after)" AS after FROM c)
  ON disability, initiator, perpetrator, change_goal, cooperation, before, during, after INTO NAME statistic VALUE cell), unnest(string_split(cell, '|')) AS parts(category)
WHERE category IN (SELECT code FROM code WHERE variable = CASE WHEN statistic IN ('before', 'during', 'after') THEN 'risk.method' ELSE statistic END);

CREATE TABLE level AS
SELECT id, phase, max(place) AS place FROM (
  UNPIVOT (SELECT id, "risk.level (before)" AS before, "risk.level (after)" AS after FROM c) ON before, after INTO NAME phase VALUE cell),
  unnest(string_split(cell, '|')) AS parts(l) JOIN code ON variable = 'risk.level' AND code = l
GROUP BY id, phase;

CREATE TABLE n AS
SELECT c.id, coalesce(e.n, 0) AS interventions, coalesce(e.typed, 0) AS typed, coalesce(e.decided, 0) AS decided, a.actors, a.alone,
       m.method, p.former, p.any_perpetrator, d.none AS without_disability, d.any_disability
FROM c
LEFT JOIN (SELECT id, count(*) AS n, count(*) FILTER (WHERE type IN ('assistance_decision', 'service')) AS typed,
                  count(*) FILTER (WHERE type = 'assistance_decision') AS decided FROM entry GROUP BY id) e USING (id)
LEFT JOIN (SELECT id, count(*) FILTER (WHERE category <> 'none') AS actors, bool_or(category = 'none') AS alone FROM several
           WHERE statistic = 'cooperation' GROUP BY id) a USING (id)
LEFT JOIN (SELECT id, bool_or(category NOT IN ('talk', 'none')) AS method FROM several WHERE statistic IN ('before', 'during', 'after') GROUP BY id) m USING (id)
LEFT JOIN (SELECT id, bool_or(category = 'former_partner') AS former, true AS any_perpetrator FROM several WHERE statistic = 'perpetrator' GROUP BY id) p USING (id)
LEFT JOIN (SELECT id, bool_or(category = 'none') AS none, true AS any_disability FROM several WHERE statistic = 'disability' GROUP BY id) d USING (id);

-- Cases in their groups, with what is derived.
CREATE TABLE k AS
SELECT c.id, municipality, county, half, year, b1, b2, b3, b4, closed, opened, n.*,
       closed IS NOT NULL OR closing_reason IS NOT NULL AS is_closed,
       coalesce(exposure_change, support_importance, participation, positive_elements, improvement_suggestions) IS NOT NULL AS surveyed,
       coalesce(goal_attainment IN ('full', 'partial') AND (exposure_change = 'much_better' OR closing_reason = 'goal_reached'), false) AS best_goal,
       closing_reason, closed - opened AS days
FROM c JOIN n ON n.id = c.id;

-- Every count as one row per case: the question (its variant), the category, and what it is of.
CREATE TABLE hit AS
SELECT id, '' AS breakdown, '' AS breakdown_value, statistic, category FROM (
  UNPIVOT (SELECT id, gender AS gender_split, b2 AS age, origin, child_followup, honour_context, violence_degree, implementation, goal_attainment, closing_reason,
                  exposure_change, support_importance, participation FROM c)
  ON gender_split, age, origin, child_followup, honour_context, violence_degree, implementation, goal_attainment, closing_reason, exposure_change,
     support_importance, participation INTO NAME statistic VALUE category)
WHERE category NOT IN ('unknown', 'not_assessed')
UNION ALL SELECT id, '', '', statistic, category FROM several WHERE statistic IN ('disability', 'initiator', 'perpetrator', 'change_goal')
UNION ALL SELECT id, '', '', 'cooperation', category FROM several WHERE statistic = 'cooperation' AND category <> 'none'
UNION ALL SELECT DISTINCT id, '', '', 'interventions', support FROM entry
UNION ALL SELECT id, '', '', 'intervention_type', type FROM entry WHERE type IN ('assistance_decision', 'service')
UNION ALL SELECT id, '', '', 'cooperation_count', CASE WHEN actors >= 4 THEN '4+' ELSE actors::varchar END FROM n WHERE actors IS NOT NULL
UNION ALL SELECT id, '', '', 'interventions_per_client', CASE WHEN interventions >= 5 THEN '5+' ELSE interventions::varchar END FROM n
UNION ALL SELECT id, b, v, 'contact_length', CASE WHEN days <= 30 THEN '0-30' WHEN days <= 90 THEN '31-90' WHEN days <= 180 THEN '91-180' WHEN days <= 365 THEN '181-365' ELSE '366+' END
  FROM (SELECT id, days, unnest(['', 'closing_reason']) AS b, unnest(['', closing_reason]) AS v FROM k WHERE days IS NOT NULL) WHERE v IS NOT NULL
UNION ALL SELECT DISTINCT id, '', '', 'risk_methods', category FROM several WHERE statistic IN ('before', 'during', 'after')
UNION ALL SELECT id, 'phase', statistic, 'risk_methods', category FROM several WHERE statistic IN ('before', 'during', 'after')
UNION ALL SELECT b.id, '', '', 'risk_change', x.code || '>' || y.code FROM level b JOIN level a ON a.id = b.id AND a.phase = 'after'
  JOIN code x ON x.place = b.place JOIN code y ON y.place = a.place WHERE b.phase = 'before';

-- Groups of answers, and what is counted by itself.
CREATE TABLE share AS
SELECT DISTINCT id, breakdown, breakdown_value, statistic, CASE statistic WHEN 'goal_attainment' THEN 'full_or_partial' WHEN 'support_importance' THEN 'great_or_decisive'
       WHEN 'disability' THEN 'any' WHEN 'interventions' THEN 'housing' ELSE 'any_method' END AS category
FROM hit
WHERE (statistic = 'goal_attainment' AND category IN ('full', 'partial')) OR (statistic = 'support_importance' AND category IN ('great', 'decisive'))
   OR (statistic = 'disability' AND category <> 'none') OR (statistic = 'interventions' AND category LIKE '%_housing')
   OR (statistic = 'risk_methods' AND category NOT IN ('talk', 'none'))
UNION ALL SELECT id, '', '', 'risk_change', CASE sign(b.place - a.place) WHEN 1 THEN 'lowered' WHEN 0 THEN 'same' ELSE 'raised' END
  FROM level b JOIN level a USING (id) WHERE b.phase = 'before' AND a.phase = 'after'
UNION ALL SELECT id, '', '', 'interventions_per_client', 'any' FROM n WHERE interventions > 0
UNION ALL SELECT id, '', '', 'intervention_type', 'any_assistance_decision' FROM n WHERE decided > 0
UNION ALL SELECT id, '', '', 'best_outcome', 'best' FROM k WHERE is_closed AND best_goal
UNION ALL SELECT id, '', '', 'coverage', category FROM (SELECT id, unnest(['cases', 'closed', 'surveys']) AS category, unnest([true, is_closed, surveyed]) AS yes FROM k) WHERE yes;

CREATE TABLE factor AS
SELECT id, name AS breakdown, CASE WHEN yes THEN 'yes' ELSE 'no' END AS breakdown_value, best_goal AS best FROM (
  SELECT id, best_goal, unnest(['former_partner', 'one_intervention', 'no_disability', 'risk_method', 'assistance_decision', 'no_cooperation']) AS name,
         unnest([coalesce(any_perpetrator, false), true, coalesce(any_disability, false), true, typed > 0, actors IS NOT NULL]) AS known,
         unnest([coalesce(former, false), interventions = 1, coalesce(without_disability, false), coalesce(method, false), decided > 0, coalesce(alone, false)]) AS yes
  FROM k WHERE is_closed) WHERE known;

CREATE TABLE base AS
SELECT DISTINCT id, '' AS breakdown, '' AS breakdown_value, statistic, '' AS category FROM hit WHERE breakdown = '' AND statistic NOT IN ('risk_methods', 'intervention_type')
UNION ALL SELECT id, breakdown, breakdown_value, 'contact_length', '' FROM hit WHERE breakdown = 'closing_reason'
UNION ALL SELECT id, '', '', 'intervention_type', '' FROM hit WHERE statistic = 'intervention_type'
UNION ALL SELECT id, '', '', 'intervention_type', 'any_assistance_decision' FROM n WHERE typed > 0
UNION ALL SELECT id, '', '', 'risk_methods', '' FROM n
UNION ALL SELECT id, 'phase', unnest(['before', 'during', 'after']), 'risk_methods', '' FROM n
UNION ALL SELECT id, '', '', 'best_outcome', '' FROM k WHERE is_closed
UNION ALL SELECT id, breakdown, breakdown_value, 'best_outcome', '' FROM factor;

CREATE TABLE all_rows AS
SELECT 'count' AS kind, * FROM hit UNION ALL SELECT 'count', * FROM share UNION ALL SELECT 'base', * FROM base
UNION ALL SELECT 'count', id, breakdown, breakdown_value, 'best_outcome', 'best' FROM factor WHERE best;

-- First the two fine tables, then every margin from them.
CREATE TABLE fine_area AS
SELECT kind, statistic, category, breakdown, breakdown_value, municipality, half, count(*) AS n
FROM all_rows JOIN k USING (id) GROUP BY ALL;
CREATE TABLE fine_group AS
SELECT kind, statistic, category, half, b1, b2, b3, b4, count(*) AS n
FROM all_rows JOIN k USING (id) WHERE breakdown = '' AND statistic <> 'coverage' GROUP BY ALL;

CREATE TABLE total AS
SELECT kind, statistic, category, coalesce(municipality, left_two, '00') AS area, breakdown, breakdown_value, coalesce(half, (SELECT id FROM round)) AS period, n
FROM (SELECT kind, statistic, category, breakdown, breakdown_value, municipality, left(municipality, 2) AS left_two, half, sum(n) AS n,
             grouping(municipality) AS gm, grouping(left(municipality, 2)) AS gc
      FROM fine_area
      GROUP BY GROUPING SETS ((kind, statistic, category, breakdown, breakdown_value), (kind, statistic, category, breakdown, breakdown_value, half),
                              (kind, statistic, category, breakdown, breakdown_value, municipality), (kind, statistic, category, breakdown, breakdown_value, left(municipality, 2))))
WHERE breakdown = '' OR (gm = 1 AND gc = 1)
UNION ALL
SELECT kind, statistic, category, '00', CASE WHEN b1 IS NOT NULL THEN 'gender' WHEN b2 IS NOT NULL THEN 'age_group' WHEN b3 IS NOT NULL THEN 'honour_context' ELSE 'violence_degree' END,
       coalesce(b1, b2, b3, b4), coalesce(half, (SELECT id FROM round)), n
FROM (SELECT kind, statistic, category, half, b1, b2, b3, b4, sum(n) AS n FROM fine_group
      GROUP BY GROUPING SETS ((kind, statistic, category, b1), (kind, statistic, category, b2), (kind, statistic, category, b3), (kind, statistic, category, b4),
                              (kind, statistic, category, half, b1), (kind, statistic, category, half, b2), (kind, statistic, category, half, b3), (kind, statistic, category, half, b4)))
WHERE coalesce(b1, b2, b3, b4) IS NOT NULL;

-- Every table and every row that it has.
CREATE TABLE period AS SELECT id AS period FROM round UNION ALL SELECT DISTINCT y || h FROM (SELECT unnest(range(year("from"), year("to") + 1)) AS y FROM round), (VALUES ('H1'), ('H2')) AS halves(h);
CREATE TABLE frame AS
SELECT '00' AS area, '' AS breakdown, '' AS breakdown_value, period FROM period
UNION ALL SELECT DISTINCT unnest([municipality, county]), '', '', (SELECT id FROM round) FROM k
UNION ALL SELECT '00', b, code, period FROM (VALUES ('gender', 'gender'), ('age_group', 'age'), ('honour_context', 'honour_context'), ('violence_degree', 'violence_degree')) AS bs(b, v)
  JOIN code ON variable = v, period;
CREATE TABLE category AS
SELECT CASE variable WHEN 'gender' THEN 'gender_split' WHEN 'intervention.support' THEN 'interventions' WHEN 'intervention.type' THEN 'intervention_type'
            WHEN 'risk.method' THEN 'risk_methods' ELSE variable END AS statistic, code AS category
FROM code WHERE variable <> 'risk.level' AND NOT (variable IN ('cooperation', 'intervention.support') AND code = 'none')
UNION ALL SELECT 'risk_change', a.code || '>' || b.code FROM code a, code b WHERE a.variable = 'risk.level' AND b.variable = 'risk.level'
UNION ALL SELECT 'cooperation_count', unnest(['0', '1', '2', '3', '4+'])
UNION ALL SELECT 'interventions_per_client', unnest(['0', '1', '2', '3', '4', '5+', 'any'])
UNION ALL SELECT 'contact_length', unnest(['0-30', '31-90', '91-180', '181-365', '366+'])
UNION ALL SELECT 'risk_change', unnest(['lowered', 'same', 'raised'])
UNION ALL VALUES ('goal_attainment', 'full_or_partial'), ('support_importance', 'great_or_decisive'), ('disability', 'any'), ('interventions', 'housing'),
  ('risk_methods', 'any_method'), ('intervention_type', 'any_assistance_decision'), ('best_outcome', 'best');
CREATE TABLE wanted AS
SELECT statistic, category, frame.* FROM category, frame
UNION ALL SELECT 'contact_length', category, '00', 'closing_reason', code, period FROM category, code, period WHERE statistic = 'contact_length' AND variable = 'closing_reason'
UNION ALL SELECT statistic, category, '00', 'phase', unnest(['before', 'during', 'after']), period FROM category, period WHERE statistic = 'risk_methods'
UNION ALL SELECT 'best_outcome', 'best', '00', f, v, period FROM (SELECT DISTINCT breakdown AS f FROM factor), (VALUES ('yes'), ('no')) AS vs(v), period;

CREATE TABLE numbers AS
SELECT municipality, half, b1, b2, b3, b4, '' AS cr, 'interventions_per_client' AS statistic, 'mean_all' AS figure, interventions AS x FROM k
UNION ALL SELECT municipality, half, b1, b2, b3, b4, '', 'interventions_per_client', unnest(['mean', 'median']), interventions FROM k WHERE interventions > 0
UNION ALL SELECT municipality, half, b1, b2, b3, b4, closing_reason, 'contact_length', unnest(['mean', 'q1', 'median', 'q3']), days FROM k WHERE days IS NOT NULL;
CREATE TABLE valued AS
SELECT statistic, figure AS category, coalesce(municipality, left_two, '00') AS area,
       CASE WHEN b1 IS NOT NULL THEN 'gender' WHEN b2 IS NOT NULL THEN 'age_group' WHEN b3 IS NOT NULL THEN 'honour_context' WHEN b4 IS NOT NULL THEN 'violence_degree'
            WHEN cr IS NOT NULL THEN 'closing_reason' ELSE '' END AS breakdown,
       coalesce(b1, b2, b3, b4, cr, '') AS breakdown_value, coalesce(half, (SELECT id FROM round)) AS period, n AS base, value
FROM (SELECT statistic, figure, municipality, left(municipality, 2) AS left_two, half, b1, b2, b3, b4, cr, count(*) AS n,
             CASE WHEN figure LIKE 'mean%' THEN avg(x) WHEN figure = 'q1' THEN quantile_cont(x, 0.25) WHEN figure = 'q3' THEN quantile_cont(x, 0.75) ELSE quantile_cont(x, 0.5) END AS value,
             grouping(b1) + grouping(b2) + grouping(b3) + grouping(b4) + grouping(cr) AS whole
      FROM numbers
      GROUP BY GROUPING SETS ((statistic, figure), (statistic, figure, half), (statistic, figure, municipality), (statistic, figure, left(municipality, 2)),
        (statistic, figure, b1), (statistic, figure, b2), (statistic, figure, b3), (statistic, figure, b4), (statistic, figure, cr),
        (statistic, figure, half, b1), (statistic, figure, half, b2), (statistic, figure, half, b3), (statistic, figure, half, b4), (statistic, figure, half, cr)))
WHERE whole = 5 OR coalesce(b1, b2, b3, b4, nullif(cr, '')) IS NOT NULL;
CREATE TABLE wanted_value AS
SELECT statistic, category, frame.* FROM (VALUES ('interventions_per_client', 'mean_all'), ('interventions_per_client', 'mean'), ('interventions_per_client', 'median'),
  ('contact_length', 'mean'), ('contact_length', 'q1'), ('contact_length', 'median'), ('contact_length', 'q3')) AS v(statistic, category), frame
UNION ALL SELECT 'contact_length', unnest(['mean', 'q1', 'median', 'q3']), '00', 'closing_reason', code, period FROM code, period WHERE variable = 'closing_reason';

CREATE TABLE wilson AS
SELECT breakdown, period, breakdown_value, base, p, middle, half FROM (
  SELECT *, (p + z / (2 * base)) / (1 + z / base) AS middle, sqrt(z * (p * (1 - p) / base + z / (4 * base * base))) / (1 + z / base) AS half
  FROM (SELECT w.breakdown, w.period, w.breakdown_value, b.n::double AS base, coalesce(h.n, 0) / b.n AS p, 1.959963984540054 ^ 2 AS z
        FROM wanted w LEFT JOIN total b ON b.kind = 'base' AND (b.statistic, b.breakdown, b.breakdown_value, b.period, b.area) = (w.statistic, w.breakdown, w.breakdown_value, w.period, '00')
        LEFT JOIN total h ON h.kind = 'count' AND h.category = 'best' AND (h.statistic, h.breakdown, h.breakdown_value, h.period, h.area) = (w.statistic, w.breakdown, w.breakdown_value, w.period, '00')
        WHERE w.statistic = 'best_outcome' AND w.breakdown IN (SELECT breakdown FROM factor)));

COPY (
  SELECT w.statistic, w.area, w.breakdown, w.breakdown_value, w.period, w.category, coalesce(h.n, 0) AS count, coalesce(b.n, 0) AS base,
         CASE WHEN w.statistic IN ('disability', 'initiator', 'perpetrator', 'change_goal', 'cooperation', 'interventions', 'risk_methods')
              THEN coalesce(a.n, 0) END AS answers, NULL::double AS value
  FROM wanted w
  LEFT JOIN total h ON h.kind = 'count' AND (h.statistic, h.category, h.area, h.breakdown, h.breakdown_value, h.period) = (w.statistic, w.category, w.area, w.breakdown, w.breakdown_value, w.period)
  LEFT JOIN total b ON b.kind = 'base' AND b.category = CASE WHEN w.category = 'any_assistance_decision' THEN w.category ELSE '' END
    AND (b.statistic, b.area, b.breakdown, b.breakdown_value, b.period) = (w.statistic, w.area, w.breakdown, w.breakdown_value, w.period)
  LEFT JOIN (SELECT statistic, area, breakdown, breakdown_value, period, sum(n) AS n FROM total WHERE kind = 'count' AND (statistic, category) NOT IN (('disability', 'any'), ('interventions', 'housing'), ('risk_methods', 'any_method')) GROUP BY ALL) a
    ON (a.statistic, a.area, a.breakdown, a.breakdown_value, a.period) = (w.statistic, w.area, w.breakdown, w.breakdown_value, w.period)
  UNION ALL
  SELECT w.statistic, w.area, w.breakdown, w.breakdown_value, w.period, w.category, NULL, coalesce(v.base, 0), NULL, v.value
  FROM wanted_value w LEFT JOIN valued v USING (statistic, area, breakdown, breakdown_value, period, category)
  UNION ALL
  SELECT 'coverage', f.area, '', '', f.period, x.category, coalesce(n, 0), NULL, NULL, NULL
  FROM frame f CROSS JOIN (SELECT unnest(['cases', 'closed', 'surveys']) AS category) x LEFT JOIN total t
    ON t.statistic = 'coverage' AND t.kind = 'count' AND (t.area, t.period, t.category) = (f.area, f.period, x.category) WHERE f.breakdown = ''
  UNION ALL
  SELECT 'coverage', f.area, '', '', f.period, category, len(list_filter(CASE WHEN category = 'expected' THEN expected ELSE delivered END,
         m -> f.area = '00' OR starts_with(m, f.area))), NULL, NULL, NULL
  FROM frame f, round, (SELECT list(DISTINCT municipality) AS delivered FROM k), (SELECT unnest(['expected', 'delivered']) AS category) WHERE f.breakdown = ''
  UNION ALL
  SELECT 'best_outcome', '00', breakdown, '', period, d.category, NULL, coalesce(y.base, 0) + coalesce(n.base, 0), NULL, d.value
  FROM wilson y JOIN wilson n USING (breakdown, period), unnest([
    {'category': 'difference', 'value': y.p - n.p},
    {'category': 'difference_low', 'value': y.p - n.p - sqrt((y.p - (y.middle - y.half)) ^ 2 + (n.middle + n.half - n.p) ^ 2)},
    {'category': 'difference_high', 'value': y.p - n.p + sqrt((y.middle + y.half - y.p) ^ 2 + (n.p - (n.middle - n.half)) ^ 2)}]) AS ds(d)
  WHERE y.breakdown_value = 'yes' AND n.breakdown_value = 'no'
  UNION ALL
  SELECT 'kolada', m.municipality, '', '', m.year, m.category, coalesce(n, 0), NULL, NULL, NULL
  FROM (SELECT DISTINCT municipality, y::varchar AS year, category FROM k, (SELECT unnest(range(year("from"), year("to") + 1)) AS y FROM round), (VALUES ('U30750'), ('U30751'), ('U30752')) AS cs(category)) m
  LEFT JOIN (SELECT municipality, year, category, count(*) AS n FROM (
      SELECT municipality, year, unnest(['U30750', 'U30751', 'U30752']) AS category,
             unnest([true, interventions > 0, coalesce(interventions > 0 AND closing_reason = 'goal_reached', false)]) AS yes FROM k) WHERE yes GROUP BY ALL) USING (municipality, year, category)
) TO '${folder}/duckdb.csv' (HEADER, DELIMITER ',');
