-- How many cells of each statistic have changed, in all areas, and how many are newly hidden or shown. Parameters: the editions' ids, and
-- their names.
WITH cell AS (
  SELECT statistic, count(*) AS changed
  FROM (SELECT * FROM result.cell WHERE edition_id = ?) old
  FULL JOIN (SELECT * FROM result.cell WHERE edition_id = ?) new USING (statistic, area, breakdown, breakdown_value, period, category)
  WHERE (old.edition_id IS NULL) <> (new.edition_id IS NULL)
     OR (old.count, old.base, old.answers, old.value) IS DISTINCT FROM (new.count, new.base, new.answers, new.value)
  GROUP BY statistic
),
protection AS (
  SELECT statistic,
         count(*) FILTER (WHERE coalesce(old.protection, '') = '' AND new.protection <> '') AS newly_hidden,
         count(*) FILTER (WHERE old.protection <> '' AND new.protection = '') AS newly_shown
  FROM (SELECT * FROM published.cell WHERE edition = ?) old
  FULL JOIN (SELECT * FROM published.cell WHERE edition = ?) new
    USING (statistic, area, breakdown, breakdown_value, period, category)
  GROUP BY statistic
)
SELECT statistic, coalesce(changed, 0), coalesce(newly_hidden, 0), coalesce(newly_shown, 0)
FROM cell FULL JOIN protection USING (statistic)
WHERE coalesce(changed, 0) + coalesce(newly_hidden, 0) + coalesce(newly_shown, 0) > 0
