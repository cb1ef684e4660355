-- What is hidden of an edition's tables. Parameters: the weights of a figure of the nation, a county and a municipality, how many times less
-- one of a group and one of a part of the round weighs, the edition's name.
INSERT INTO result.protection_loss
WITH weight AS (
  SELECT ?::numeric AS nation, ?::numeric AS county, ?::numeric AS municipality, ?::numeric AS of_group, ?::numeric AS part
),
cell AS (
  SELECT exact.edition_id, exact.statistic, exact.area_level, exact.breakdown, exact.count,
         CASE WHEN exact.period = edition.round THEN exact.period WHEN length(exact.period) = 4 THEN 'years' ELSE 'half-years' END AS periods,
         CASE exact.area_level WHEN 'nation' THEN nation WHEN 'county' THEN county ELSE municipality END
           / CASE WHEN exact.breakdown = '' THEN 1 ELSE of_group END
           / CASE WHEN exact.period = edition.round THEN 1 ELSE part END AS weight,
         CASE WHEN exact.count IS NOT NULL THEN shown.count IS NULL ELSE shown.value IS NULL END AS hidden
  FROM weight, result.cell exact
  JOIN result.edition ON edition.id = exact.edition_id
  JOIN published.cell shown
    ON shown.edition = edition.name
   AND (shown.statistic, shown.area, shown.breakdown, shown.breakdown_value, shown.period, shown.category)
     = (exact.statistic, exact.area, exact.breakdown, exact.breakdown_value, exact.period, exact.category)
  WHERE edition.name = ? AND (exact.count IS NOT NULL OR exact.value IS NOT NULL)
)
SELECT edition_id, statistic, area_level, breakdown, periods,
       count(*), count(*) FILTER (WHERE hidden), count(count), count(count) FILTER (WHERE hidden),
       coalesce(sum(count), 0), coalesce(sum(count) FILTER (WHERE hidden), 0),
       sum(weight), coalesce(sum(weight) FILTER (WHERE hidden), 0)
FROM cell
GROUP BY edition_id, statistic, area_level, breakdown, periods
