-- One cell for every category in every table; what nobody counted is 0. Values on no case at all are empty.
INSERT INTO result.computed_cell
SELECT category.statistic, frame.area_level, frame.area,
       CASE WHEN category.breakdown = '' THEN frame.breakdown ELSE category.breakdown END,
       CASE WHEN category.breakdown = '' THEN frame.breakdown_value ELSE category.breakdown_value END,
       frame.period, category.category,
       CASE WHEN category.counter IS NOT NULL THEN coalesce(counted.total, 0) END,
       CASE WHEN category.base IS NOT NULL THEN coalesce(base.total, 0)
            WHEN category.number IS NOT NULL THEN coalesce(summed.base, 0) END,
       CASE WHEN category.answers IS NOT NULL THEN coalesce(answers.total, 0) END,
       CASE coalesce(category.figure, CASE WHEN category.per > 0 THEN 'RATE' END)
                            WHEN 'RATE' THEN coalesce(counted.total, 0)::numeric * category.per / population.adults
                            WHEN 'MEAN' THEN summed.mean
                            WHEN 'LOWER_QUARTILE' THEN summed.lower_quartile
                            WHEN 'MEDIAN' THEN summed.median
                            WHEN 'UPPER_QUARTILE' THEN summed.upper_quartile END,
       CASE WHEN category.count_cases IS NOT NULL THEN coalesce(count_cases.total, 0) END,
       CASE WHEN category.base_cases IS NOT NULL THEN coalesce(base_cases.total, 0)
            WHEN category.number IS NOT NULL THEN coalesce(summed.base, 0) END
FROM result.working_category category
JOIN result.working_frame frame
  ON frame.slot = ANY (category.slots) AND (category.breakdown = '' OR frame.area_level = 'nation')
     AND (category.breakdown = '' OR category.by_period OR frame.half = -1)
LEFT JOIN result.working_total counted
  ON (counted.area, counted.half, counted.slot, counted.value, counted.counter)
   = (frame.area, frame.half, frame.slot, frame.value, category.counter)
LEFT JOIN result.working_total base
  ON (base.area, base.half, base.slot, base.value, base.counter)
   = (frame.area, frame.half, frame.slot, frame.value, category.base)
LEFT JOIN result.working_total answers
  ON (answers.area, answers.half, answers.slot, answers.value, answers.counter)
   = (frame.area, frame.half, frame.slot, frame.value, category.answers)
LEFT JOIN result.working_total count_cases
  ON (count_cases.area, count_cases.half, count_cases.slot, count_cases.value, count_cases.counter)
   = (frame.area, frame.half, frame.slot, frame.value, category.count_cases)
LEFT JOIN result.working_total base_cases
  ON (base_cases.area, base_cases.half, base_cases.slot, base_cases.value, base_cases.counter)
   = (frame.area, frame.half, frame.slot, frame.value, category.base_cases)
LEFT JOIN result.working_population population ON frame.slot = -1 AND (population.area, population.year) = (frame.area, frame.half)
LEFT JOIN result.working_value summed
  ON (summed.area, summed.half, summed.slot, summed.value, summed.number)
   = (frame.area, frame.half, frame.slot, frame.value, category.number)
