-- The cells of an edition as they are published: what the pattern hides is left empty. Parameter: the edition's name.
INSERT INTO published.cell
SELECT ?, cell.statistic, cell.area_level, cell.area, cell.breakdown, cell.breakdown_value, cell.period, cell.category,
       CASE WHEN pattern.count IS NOT TRUE THEN cell.count END,
       CASE WHEN pattern.base IS NOT TRUE THEN cell.base END,
       CASE WHEN pattern.answers IS NOT TRUE THEN cell.answers END,
       CASE WHEN pattern.share IS NOT TRUE AND cell.base > 0 THEN cell.count::numeric / cell.base END,
       CASE WHEN pattern.value IS NOT TRUE THEN cell.value END,
       coalesce(pattern.protection, '')
FROM result.computed_cell cell
LEFT JOIN result.pattern pattern USING (statistic, area, breakdown, breakdown_value, period, category)
