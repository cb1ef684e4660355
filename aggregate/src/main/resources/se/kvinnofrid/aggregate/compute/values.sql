-- Mean and quartiles of one number in every table, of how many cases have each number. Parameter: the number's place in the plan.
WITH spread AS (
  SELECT area, -1 AS half, 0 AS slot, -1 AS value, number, n
  FROM result.working_histogram,
       unnest(ARRAY['00', lpad((municipality / 100)::text, 2, '0'), lpad(municipality::text, 4, '0')]) AS area
  WHERE municipality IS NOT NULL
  UNION ALL
  SELECT '00', half, 0, -1, number, n FROM result.working_histogram WHERE municipality IS NULL AND slot = 0
  UNION ALL
  SELECT '00', period, slot, value, number, n
  FROM result.working_histogram, unnest(ARRAY[-1, half]) AS period
  WHERE slot > 0
),
histogram AS (
  SELECT area, half, slot, value, number, sum(n::int) AS n FROM spread GROUP BY area, half, slot, value, number
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
)
INSERT INTO result.working_value
SELECT area, half, slot, value, ?, base,
       max(total) / base,
       max(before + (after - before)::numeric * rest / 4) FILTER (WHERE q = 1),
       max(before + (after - before)::numeric * rest / 4) FILTER (WHERE q = 2),
       max(before + (after - before)::numeric * rest / 4) FILTER (WHERE q = 3)
FROM quartile
GROUP BY area, half, slot, value, base
