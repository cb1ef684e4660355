-- The municipalities that have delivered to an edition and to that of an earlier round: their figures in both, made of published cells and
-- nothing else, so that they tell nothing that the published cells do not tell. A county's part of them is the sum of its municipalities in
-- both, or the county less its others; all of them are the sum of these parts, or the nation less all others. Where neither is shown, nor is
-- the panel. Sums of a few cases, or of all but a few, are not shown either.
CREATE VIEW published.panel AS
WITH pair AS (
  SELECT DISTINCT edition, against_edition, period, against_period FROM published.comparability WHERE against_edition <> edition
),
side AS (
  SELECT edition, against_edition, 'now' AS side, edition AS name, period FROM pair
  UNION ALL
  SELECT edition, against_edition, 'before', against_edition, against_period FROM pair
),
member AS (
  SELECT pair.edition, pair.against_edition, own.municipality
  FROM pair
  JOIN published.participant own ON own.edition = pair.edition AND own.delivered
  JOIN published.participant earlier
    ON (earlier.edition, earlier.municipality) = (pair.against_edition, own.municipality) AND earlier.delivered
),
local AS (
  SELECT side.*, cell.statistic, cell.category, cell.area, cell.count, cell.base, member.municipality IS NOT NULL AS in_both
  FROM side
  JOIN published.cell ON (cell.edition, cell.period) = (side.name, side.period) AND area_level = 'municipality' AND breakdown = ''
  LEFT JOIN member
    ON (member.edition, member.against_edition, member.municipality) = (side.edition, side.against_edition, cell.area)
),
-- The sum of a set of figures is known if all of them are; that of none is nothing.
county AS (
  SELECT edition, against_edition, side, name, period, statistic, category, left(area, 2) AS county, count(*) AS municipalities,
         CASE WHEN count(*) FILTER (WHERE in_both AND count IS NULL) = 0
              THEN coalesce(sum(count) FILTER (WHERE in_both), 0) END AS both_count,
         CASE WHEN count(*) FILTER (WHERE NOT in_both AND count IS NULL) = 0
              THEN coalesce(sum(count) FILTER (WHERE NOT in_both), 0) END AS other_count,
         CASE WHEN count(*) FILTER (WHERE in_both AND base IS NULL) = 0
              THEN coalesce(sum(base) FILTER (WHERE in_both), 0) END AS both_base,
         CASE WHEN count(*) FILTER (WHERE NOT in_both AND base IS NULL) = 0
              THEN coalesce(sum(base) FILTER (WHERE NOT in_both), 0) END AS other_base
  FROM local
  GROUP BY edition, against_edition, side, name, period, statistic, category, left(area, 2)
),
part AS (
  SELECT county.edition, county.against_edition, side, name, county.period, county.statistic, county.category, county.municipalities,
         coalesce(both_count, whole.count - other_count) AS both_count, coalesce(other_count, whole.count - both_count) AS other_count,
         coalesce(both_base, whole.base - other_base) AS both_base, coalesce(other_base, whole.base - both_base) AS other_base
  FROM county
  JOIN published.cell whole
    ON (whole.edition, whole.statistic, whole.area, whole.breakdown, whole.breakdown_value, whole.period, whole.category)
     = (county.name, county.statistic, county.county, '', '', county.period, county.category)
),
total AS (
  SELECT part.edition, part.against_edition, side, name, part.period, part.statistic, part.category,
         sum(municipalities) AS municipalities,
         coalesce(CASE WHEN count(*) = count(both_count) THEN sum(both_count) END,
                  CASE WHEN count(*) = count(other_count) THEN min(nation.count) - sum(other_count) END) AS count,
         coalesce(CASE WHEN count(*) = count(both_base) THEN sum(both_base) END,
                  CASE WHEN count(*) = count(other_base) THEN min(nation.base) - sum(other_base) END) AS base
  FROM part
  JOIN published.cell nation
    ON (nation.edition, nation.statistic, nation.area_level, nation.breakdown, nation.breakdown_value, nation.period, nation.category)
     = (part.name, part.statistic, 'nation', '', '', part.period, part.category)
  WHERE nation.count IS NOT NULL OR nation.protection <> ''
  GROUP BY part.edition, part.against_edition, side, name, part.period, part.statistic, part.category
),
shown AS (
  SELECT total.edition, against_edition, side, period, statistic, category,
         CASE WHEN NOT (count BETWEEN 1 AND threshold - 1 OR base - count BETWEEN 1 AND threshold - 1) THEN count END::bigint AS count,
         CASE WHEN NOT base BETWEEN 1 AND threshold - 1 THEN base END::bigint AS base,
         minimum_base
  FROM (SELECT *, max(municipalities) OVER (PARTITION BY edition, against_edition, side) AS all_municipalities FROM total) total
  JOIN published.edition rule ON rule.name = total.name
  WHERE municipalities = all_municipalities
)
SELECT now.edition, now.statistic, now.category, now.period, now.count, now.base,
       CASE WHEN now.base >= now.minimum_base THEN round(now.count::numeric / now.base, 6) END AS share,
       now.against_edition, before.period AS against_period, before.count AS against_count, before.base AS against_base,
       CASE WHEN before.base >= before.minimum_base THEN round(before.count::numeric / before.base, 6) END AS against_share,
       (SELECT count(*) FROM member
        WHERE (member.edition, member.against_edition) = (now.edition, now.against_edition)) AS municipalities
FROM shown now
JOIN shown before USING (edition, against_edition, statistic, category)
WHERE now.side = 'now' AND before.side = 'before';

COMMENT ON VIEW published.panel IS
  'Figures of the municipalities that have delivered to this edition and to that of an earlier round, in both; empty where they do not follow from what is published.';
