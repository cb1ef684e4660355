package se.kvinnofrid.aggregate.protect.figure;

import java.util.List;

/**
 * That a sum of figures of one place, each times its factor, is 0, or at least 0.
 *
 * @param counted the figures
 * @param factors the factor of each
 * @param atLeast whether the sum may be more than 0
 * @param sure whether it follows from the definitions; otherwise it holds where the data have no gaps, and is left out where it does not
 */
record Link(List<Counted> counted, List<Integer> factors, boolean atLeast, boolean sure) {

    Link {
        counted = List.copyOf(counted);
        factors = List.copyOf(factors);
    }
}
