-- Mean and quartiles of one number in every table, of how many cases of each submission have each number. Parameters: the number's place in
-- the plan, twice.
WITH kept AS NOT MATERIALIZED (
  SELECT municipality, half, slot, value, counted.number, counted.n
  FROM result.histogram, unnest(numbers, cases) AS counted(number, n)
  WHERE summed = ?
),
-- Added up before they are spread, by municipality and by breakdown: each is small. Areas are numbers here, which are sorted faster than
-- texts: 0 the nation, two digits a county, more a municipality.
by_municipality AS (
  SELECT municipality, number, sum(n)::int AS n FROM kept WHERE slot = 0 GROUP BY municipality, number
),
by_breakdown AS (
  SELECT half, slot, value, number, sum(n)::int AS n FROM kept GROUP BY half, slot, value, number
),
spread AS (
  SELECT area, -1 AS half, 0 AS slot, -1 AS value, number, n
  FROM by_municipality, unnest(ARRAY[municipality / 100, municipality]) AS area
  UNION ALL
  SELECT 0, period, slot, value, number, n FROM by_breakdown, unnest(ARRAY[-1, half]) AS period
),
histogram AS (
  SELECT area, half, slot, value, number, sum(n) AS n FROM spread GROUP BY area, half, slot, value, number
),
ranked AS (
  SELECT area, half, slot, value, number, n,
         sum(n::int) OVER (PARTITION BY area, half, slot, value ORDER BY number) AS reached,
         sum(n::int) OVER (PARTITION BY area, half, slot, value) AS base
  FROM histogram
),
-- The quartile q of n observations stands at place q (n - 1) / 4, counted from 0: before and after it the two nearest, rest in fourths.
quartile AS (
  SELECT area, half, slot, value, q, base,
         min(number) FILTER (WHERE reached > q * (base - 1) / 4) AS before,
         min(number) FILTER (WHERE reached > (q * (base - 1) + 3) / 4) AS after,
         mod(q * (base - 1), 4) AS rest,
         sum(number * n) AS total
  FROM ranked, generate_series(1, 3) AS q
  GROUP BY area, half, slot, value, q, base
),
summed AS (
  SELECT area, half, slot, value, base,
         max(total) / base AS mean,
         max(before + (after - before)::numeric * rest / 4) FILTER (WHERE q = 1) AS lower_quartile,
         max(before + (after - before)::numeric * rest / 4) FILTER (WHERE q = 2) AS median,
         max(before + (after - before)::numeric * rest / 4) FILTER (WHERE q = 3) AS upper_quartile
  FROM quartile
  GROUP BY area, half, slot, value, base
)
INSERT INTO result.working_value
SELECT frame.place, ?, summed.base, mean, lower_quartile, median, upper_quartile
FROM summed
JOIN result.working_frame frame
  ON (frame.area, frame.half, frame.slot, frame.value)
   = (lpad(summed.area::text, CASE WHEN summed.area < 100 THEN 2 ELSE 4 END, '0'), summed.half, summed.slot, summed.value)
