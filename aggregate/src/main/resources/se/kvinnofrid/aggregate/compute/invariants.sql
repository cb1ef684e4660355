-- one: the answers of a question with one answer sum to its base
WITH this AS (SELECT ?::text AS round)
SELECT format('%s %s %s=%s %s', statistic, area, breakdown, breakdown_value, period) AS cell
FROM result.computed_cell JOIN result.computed_category USING (statistic, category), this
WHERE measure IN ('one', 'entries')
GROUP BY statistic, area, breakdown, breakdown_value, period
HAVING sum(count) <> min(base) OR min(base) <> max(base);

-- several: the answers of a question with several answers sum to the number of answers
WITH this AS (SELECT ?::text AS round)
SELECT format('%s %s %s=%s %s', statistic, area, breakdown, breakdown_value, period) AS cell
FROM result.computed_cell JOIN result.computed_category USING (statistic, category), this
WHERE measure = 'several'
GROUP BY statistic, area, breakdown, breakdown_value, period
HAVING sum(count) <> min(answers) OR min(answers) <> max(answers);

-- share: a group of answers is the sum of its answers
WITH this AS (SELECT ?::text AS round)
SELECT format('%s %s %s=%s %s %s', whole.statistic, area, breakdown, breakdown_value, period, whole.category) AS cell
FROM result.computed_cell whole
JOIN result.computed_category description USING (statistic, category)
JOIN result.computed_cell part USING (statistic, area, breakdown, breakdown_value, period), this
WHERE cardinality(description.parts) > 0 AND part.category = ANY (description.parts)
GROUP BY whole.statistic, area, breakdown, breakdown_value, period, whole.category, whole.count
HAVING sum(part.count) <> whole.count;

-- range: a count lies between 0 and its base, and a value stands exactly where there is a base
WITH this AS (SELECT ?::text AS round)
SELECT format('%s %s %s=%s %s %s', statistic, area, breakdown, breakdown_value, period, category) AS cell
FROM result.computed_cell JOIN result.computed_category USING (statistic, category), this
WHERE count < 0 OR count > base OR (measure IN ('value', 'difference')) <> (count IS NULL)
   OR (measure = 'value' AND (base > 0) <> (value IS NOT NULL));

-- nation: the counties sum to the nation
WITH this AS (SELECT ?::text AS round)
SELECT format('%s %s', statistic, category) AS cell
FROM result.computed_cell JOIN result.computed_category USING (statistic, category), this
WHERE breakdown = '' AND period = this.round AND area_level IN ('nation', 'county') AND measure <> 'municipalities'
GROUP BY statistic, category
HAVING coalesce(sum(count) FILTER (WHERE area_level = 'nation') <> coalesce(sum(count) FILTER (WHERE area_level = 'county'), 0), false)
    OR coalesce(sum(base) FILTER (WHERE area_level = 'nation') <> coalesce(sum(base) FILTER (WHERE area_level = 'county'), 0), false)
    OR coalesce(sum(answers) FILTER (WHERE area_level = 'nation') <> coalesce(sum(answers) FILTER (WHERE area_level = 'county'), 0), false);

-- county: the municipalities of a county sum to the county
WITH this AS (SELECT ?::text AS round)
SELECT format('%s %s %s', statistic, left(area, 2), category) AS cell
FROM result.computed_cell JOIN result.computed_category USING (statistic, category), this
WHERE breakdown = '' AND period = this.round AND area_level IN ('county', 'municipality') AND measure <> 'municipalities'
GROUP BY statistic, left(area, 2), category
HAVING coalesce(sum(count) FILTER (WHERE area_level = 'county') <> coalesce(sum(count) FILTER (WHERE area_level = 'municipality'), 0), false)
    OR coalesce(sum(base) FILTER (WHERE area_level = 'county') <> coalesce(sum(base) FILTER (WHERE area_level = 'municipality'), 0), false)
    OR coalesce(sum(answers) FILTER (WHERE area_level = 'county') <> coalesce(sum(answers) FILTER (WHERE area_level = 'municipality'), 0), false);

-- round: the half-years sum to the round
WITH this AS (SELECT ?::text AS round)
SELECT format('%s %s %s=%s %s', statistic, area, breakdown, breakdown_value, category) AS cell
FROM result.computed_cell JOIN result.computed_category USING (statistic, category), this
WHERE area_level = 'nation' AND measure <> 'municipalities'
GROUP BY statistic, area, breakdown, breakdown_value, category, this.round
HAVING coalesce(sum(count) FILTER (WHERE period = this.round) <> sum(count) FILTER (WHERE period <> this.round), false)
    OR coalesce(sum(base) FILTER (WHERE period = this.round) <> sum(base) FILTER (WHERE period <> this.round), false)
    OR coalesce(sum(answers) FILTER (WHERE period = this.round) <> sum(answers) FILTER (WHERE period <> this.round), false);

-- breakdown: the groups of a breakdown have no more cases than the table that they divide
WITH this AS (SELECT ?::text AS round),
     divided AS (SELECT statistic, category, period, breakdown, sum(count) AS count, sum(base) AS base
                 FROM result.computed_cell JOIN result.computed_category USING (statistic, category)
                 WHERE area_level = 'nation' AND breakdown <> '' AND measure IN ('one', 'entries')
                 GROUP BY statistic, category, period, breakdown)
SELECT format('%s %s %s %s', statistic, divided.breakdown, period, category) AS cell
FROM divided JOIN result.computed_cell whole USING (statistic, category, period), this
WHERE whole.area_level = 'nation' AND whole.breakdown = '' AND (divided.count > whole.count OR divided.base > whole.base);
