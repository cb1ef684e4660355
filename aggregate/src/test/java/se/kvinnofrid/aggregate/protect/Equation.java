package se.kvinnofrid.aggregate.protect;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The sum of factor times figure is the total. */
final class Equation {

    private final int[] figures;
    private final int[] factors;
    private final int total;

    Equation(int[] figures, int[] factors, int total) {
        int[] terms =
                IntStream.range(0, factors.length).filter(i -> factors[i] != 0).toArray();
        this.figures = Arrays.stream(terms).map(i -> figures[i]).toArray();
        this.factors = Arrays.stream(terms).map(i -> factors[i]).toArray();
        this.total = total;
    }

    IntStream figures() {
        return Arrays.stream(figures);
    }

    /** Each term is the total less all other terms; tells whether all of them can be. */
    boolean narrow(WholeSearch search) {
        int low = 0;
        int high = 0;
        for (int i = 0; i < figures.length; i++) {
            low += lowest(search, i);
            high += highest(search, i);
        }
        if (low > total || high < total) {
            return false;
        }
        for (int i = 0; i < figures.length; i++) {
            int from = total - (high - highest(search, i));
            int to = total - (low - lowest(search, i));
            int factor = factors[i];
            int down = factor > 0 ? -Math.floorDiv(-from, factor) : -Math.floorDiv(to, -factor);
            int up = factor > 0 ? Math.floorDiv(to, factor) : Math.floorDiv(-from, -factor);
            // Bounds that were drawn from this very equation may already have moved: what follows is then only less
            // narrow.
            if (!search.bound(figures[i], down, up)) {
                return false;
            }
        }
        return true;
    }

    private int lowest(WholeSearch search, int i) {
        return factors[i] * (factors[i] > 0 ? search.least(figures[i]) : search.most(figures[i]));
    }

    private int highest(WholeSearch search, int i) {
        return factors[i] * (factors[i] > 0 ? search.most(figures[i]) : search.least(figures[i]));
    }
}
