-- Of an edition by the method rounding: its figures are multiples of the base, and none is farther from the truth than the distance. Both are
-- public.
ALTER TABLE published.edition ADD COLUMN rounding_base int, ADD COLUMN rounding_distance int;
