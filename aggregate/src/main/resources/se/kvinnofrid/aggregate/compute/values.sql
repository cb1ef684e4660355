-- Mean and quartiles of one number in every table. The number, the cases and the breakdowns are put in by Values.
WITH answer AS (
  SELECT municipality, municipality / 100 AS county, half, ${number} AS number${slots}
  FROM result.working_case
  WHERE ${cases}
),
histogram AS (
  SELECT CASE WHEN grouping(municipality) = 0 THEN lpad(municipality::text, 4, '0')
              WHEN grouping(county) = 0 THEN lpad(county::text, 2, '0')
              ELSE '00' END AS area,
         coalesce(half, -1) AS half,
         ${slot} AS slot,
         ${value} AS value,
         number,
         count(*) AS n
  FROM answer
  GROUP BY GROUPING SETS ((number), (number, municipality), (number, county), (number, half)${sets})
),
ranked AS (
  SELECT area, half, slot, value, number::numeric AS number, n,
         sum(n) OVER (PARTITION BY area, half, slot, value ORDER BY number) AS reached,
         sum(n) OVER (PARTITION BY area, half, slot, value) AS base
  FROM histogram
  WHERE slot = 0 OR value >= 0
),
-- The quartile q of n observations stands at place q (n - 1) / 4, counted from 0: before and after it the two nearest, rest in fourths.
quartile AS (
  SELECT area, half, slot, value, q, base,
         min(number) FILTER (WHERE reached > div(q * (base - 1), 4)) AS before,
         min(number) FILTER (WHERE reached > div(q * (base - 1) + 3, 4)) AS after,
         mod(q * (base - 1), 4) AS rest,
         sum(number * n) AS total
  FROM ranked, generate_series(1, 3) AS q
  GROUP BY area, half, slot, value, q, base
)
INSERT INTO result.working_value
SELECT area, half, slot, value, ?, base,
       max(total) / base,
       max(before + (after - before) * rest / 4) FILTER (WHERE q = 1),
       max(before + (after - before) * rest / 4) FILTER (WHERE q = 2),
       max(before + (after - before) * rest / 4) FILTER (WHERE q = 3)
FROM quartile
GROUP BY area, half, slot, value, base
