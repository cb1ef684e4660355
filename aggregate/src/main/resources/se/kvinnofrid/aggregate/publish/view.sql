CREATE VIEW ${view} AS
SELECT cell.edition,
       cell.area_level,
       cell.area,
       area.name AS area_name,
       cell.breakdown,
       cell.breakdown_value,
       coalesce(value.sv, cell.breakdown_value) AS breakdown_value_sv,
       coalesce(value.en, cell.breakdown_value) AS breakdown_value_en,
       cell.period,
       cell.category,
       coalesce(category.sv, cell.category) AS category_sv,
       coalesce(category.en, cell.category) AS category_en,
       cell.count,
       cell.base,
       cell.answers,
       round(100 * cell.share, 1) AS percent,
       round(cell.value, 2) AS value,
       cell.protection,
       CASE cell.protection WHEN 'primary' THEN 'skyddad'
                            WHEN 'secondary' THEN 'en annan uppgift på raden är skyddad'
                            WHEN 'base' THEN 'skyddad: för liten bas'
                            ELSE CASE WHEN ${rates} AND cell.value IS NULL THEN 'uppgift om folkmängd saknas' ELSE '' END END AS remark
FROM published.cell
LEFT JOIN published.area USING (area)
LEFT JOIN published.category USING (statistic, category)
LEFT JOIN published.breakdown_value value USING (breakdown, breakdown_value)
WHERE cell.statistic = '${statistic}'
ORDER BY cell.edition, cell.area, cell.breakdown, value.place NULLS FIRST, cell.period, category.place NULLS LAST, cell.category
