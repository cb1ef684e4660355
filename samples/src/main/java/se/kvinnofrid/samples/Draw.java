package se.kvinnofrid.samples;

import java.util.List;
import java.util.Optional;

/**
 * One value that every case is given, by weights that may depend on values given before.
 *
 * @param name what it draws: a field of the codebook, a group, or a trait that no file shows
 * @param keys the values, as written in the profile; elsewhere a value is known by its index here
 * @param alternatives the first whose conditions hold is used; the last has none
 * @param further for the leading member of a group: how entries after the first are drawn; otherwise empty
 * @param codes for several answers: the identifiers of the codes that the weights {@link Alternative#codes} are of
 * @param lag for days: from which other day they are reckoned
 * @param highest for numbers in classes: the highest that is made up
 */
record Draw(
        String name,
        List<String> keys,
        List<Alternative> alternatives,
        List<Alternative> further,
        List<String> codes,
        Optional<Lag> lag,
        Optional<Integer> highest) {

    /** The value that stands for no answer. */
    static final String MISSING = "missing";

    /**
     * That an earlier draw gave one of some values.
     *
     * @param draw index of the earlier draw
     * @param values the values, one bit each
     */
    record Condition(int draw, long values) {
        /** The most values that a draw can have. */
        static final int MOST_VALUES = Long.SIZE;

        boolean holds(int[] drawn) {
            return (values >>> drawn[draw] & 1) != 0;
        }
    }

    /**
     * Weights that are used under conditions.
     *
     * @param weights of the draw's values
     * @param codes for several answers: the weights of the codes that a number of answers is drawn from
     */
    record Alternative(List<Condition> when, Weights weights, Optional<Weights> codes) {
        Alternative {
            when = List.copyOf(when);
        }

        private boolean fits(int[] drawn) {
            for (Condition condition : when) {
                if (!condition.holds(drawn)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A number of days from another day.
     *
     * @param field the field of the other day
     * @param before whether the days are reckoned backwards
     * @param until the field of a day that is not passed, where it is known
     */
    record Lag(String field, boolean before, Optional<String> until) {}

    Draw {
        keys = List.copyOf(keys);
        alternatives = List.copyOf(alternatives);
        further = List.copyOf(further);
        codes = List.copyOf(codes);
    }

    Draw withAlternatives(List<Alternative> others) {
        return new Draw(name, keys, others, further, codes, lag, highest);
    }

    Draw withFurther(List<Alternative> others) {
        return new Draw(name, keys, alternatives, others, codes, lag, highest);
    }

    /** The alternative for a case that has been given these values so far. */
    Alternative alternative(int[] drawn) {
        return fitting(alternatives, drawn);
    }

    /** The alternative for entries after the first. */
    Alternative furtherAlternative(int[] drawn) {
        return fitting(further, drawn);
    }

    private Alternative fitting(List<Alternative> list, int[] drawn) {
        for (Alternative alternative : list) {
            if (alternative.fits(drawn)) {
                return alternative;
            }
        }
        throw new IllegalStateException("the draw '" + name + "' has no alternative without conditions");
    }
}
