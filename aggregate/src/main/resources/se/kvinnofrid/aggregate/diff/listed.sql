-- The cells of one area, undivided and of the whole round (or of a calendar year), that have changed. Parameters: the one edition's id and
-- the area, the other's id and the area.
WITH old AS (
  SELECT cell.*, coalesce(published.protection, '') AS protection
  FROM result.cell JOIN result.edition ON edition.id = edition_id
  LEFT JOIN published.cell published
    ON (published.edition, published.statistic, published.area, published.breakdown, published.breakdown_value, published.period,
        published.category)
     = (edition.name, cell.statistic, cell.area, cell.breakdown, cell.breakdown_value, cell.period, cell.category)
  WHERE edition_id = ? AND cell.area = ? AND cell.breakdown = '' AND (cell.period = edition.round OR cell.period ~ '^[0-9]{4}$')
),
new AS (
  SELECT cell.*, coalesce(published.protection, '') AS protection
  FROM result.cell JOIN result.edition ON edition.id = edition_id
  LEFT JOIN published.cell published
    ON (published.edition, published.statistic, published.area, published.breakdown, published.breakdown_value, published.period,
        published.category)
     = (edition.name, cell.statistic, cell.area, cell.breakdown, cell.breakdown_value, cell.period, cell.category)
  WHERE edition_id = ? AND cell.area = ? AND cell.breakdown = '' AND (cell.period = edition.round OR cell.period ~ '^[0-9]{4}$')
)
SELECT statistic, category, period,
       old.edition_id IS NOT NULL AS before, old.count AS before_count, old.base AS before_base, old.value AS before_value,
       old.protection AS before_protection,
       new.edition_id IS NOT NULL AS after, new.count AS after_count, new.base AS after_base, new.value AS after_value,
       new.protection AS after_protection
FROM old FULL JOIN new USING (statistic, category, period)
LEFT JOIN published.category label USING (statistic, category)
WHERE (old.edition_id IS NULL) <> (new.edition_id IS NULL)
   OR (old.count, old.base, old.answers, old.value, old.protection)
      IS DISTINCT FROM (new.count, new.base, new.answers, new.value, new.protection)
ORDER BY statistic, period, label.place NULLS LAST, category
