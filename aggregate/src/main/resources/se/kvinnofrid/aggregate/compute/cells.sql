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
                            WHEN 'MEAN' THEN summed.total::numeric / summed.base
                            WHEN 'LOWER_QUARTILE' THEN lower_before + (lower_after - lower_before)::numeric * lower_rest / 4
                            WHEN 'MEDIAN' THEN median_before + (median_after - median_before)::numeric * median_rest / 4
                            WHEN 'UPPER_QUARTILE' THEN upper_before + (upper_after - upper_before)::numeric * upper_rest / 4 END,
       CASE WHEN category.count_cases IS NOT NULL THEN coalesce(count_cases.total, 0) END,
       CASE WHEN category.base_cases IS NOT NULL THEN coalesce(base_cases.total, 0)
            WHEN category.number IS NOT NULL THEN coalesce(summed.base, 0) END
FROM result.working_category category
JOIN result.working_frame frame
  ON frame.slot = ANY (category.slots) AND (category.breakdown = '' OR frame.area_level = 'nation')
     AND (category.breakdown = '' OR category.by_period OR frame.half = -1)
LEFT JOIN result.working_total counted ON (counted.frame, counted.counter) = (frame.place, category.counter)
LEFT JOIN result.working_total base ON (base.frame, base.counter) = (frame.place, category.base)
LEFT JOIN result.working_total answers ON (answers.frame, answers.counter) = (frame.place, category.answers)
LEFT JOIN result.working_total count_cases ON (count_cases.frame, count_cases.counter) = (frame.place, category.count_cases)
LEFT JOIN result.working_total base_cases ON (base_cases.frame, base_cases.counter) = (frame.place, category.base_cases)
LEFT JOIN result.working_population population ON frame.slot = -1 AND (population.area, population.year) = (frame.area, frame.half)
LEFT JOIN result.working_value summed ON (summed.frame, summed.number) = (frame.place, category.number)
