package se.kvinnofrid.aggregate.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries out whole numbers, depth first. A figure is the number of cases of certain sorts; how figures sum up narrows what is left to try, and
 * nothing else does: what is not found does not exist up to the ceiling.
 */
final class WholeSearch {

    /** More steps than any search here needs; one that needs more must not pass for one that found nothing. */
    private static final int MOST_STEPS = 300_000;

    private final int ceiling;
    private final Map<BitSet, Integer> numbers = new LinkedHashMap<>();
    private final List<Equation> relations = new ArrayList<>();
    private final List<List<Integer>> relationsOf = new ArrayList<>();
    private int[] least = new int[64];
    private int[] most = new int[64];
    /** How often an equation of each figure could not be: what fails often is tried early. */
    private int[] failures = new int[64];

    private final Deque<int[]> changes = new ArrayDeque<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final BitSet isWaiting = new BitSet();
    private int steps;

    /** Searches up to so many cases of each figure. */
    WholeSearch(int ceiling) {
        this.ceiling = ceiling;
    }

    /** The number of a figure; one that is new is the sum of its sorts. */
    int figure(BitSet sorts) {
        if (!numbers.containsKey(sorts) && sorts.cardinality() != 1) {
            List<BitSet> single = sorts.stream()
                    .mapToObj(sort -> {
                        BitSet one = new BitSet();
                        one.set(sort);
                        return one;
                    })
                    .toList();
            sum(sorts, single);
        }
        return number(sorts);
    }

    /** Says that the whole is the sum of its parts; figures that no sum connects with their sorts are not known to be made of them. */
    void sum(BitSet whole, List<BitSet> parts) {
        List<BitSet> some = parts.stream().filter(part -> !part.isEmpty()).toList();
        if (some.size() == 1 && some.get(0).equals(whole)) {
            return;
        }
        int[] figures = new int[some.size() + 1];
        int[] factors = new int[some.size() + 1];
        Arrays.fill(factors, 1);
        for (int i = 0; i < some.size(); i++) {
            figures[i] = number(some.get(i));
        }
        figures[some.size()] = number(whole);
        factors[some.size()] = -1;
        relation(figures, factors, 0);
    }

    /** Says that the sum of factor times figure is the total. */
    void relation(int[] figures, int[] factors, int total) {
        Equation equation = new Equation(figures, factors, total);
        equation.figures().forEach(figure -> relationsOf.get(figure).add(relations.size()));
        relations.add(equation);
    }

    /** Says that a figure is not less; must be said before anything is narrowed. */
    void atLeast(int figure, int value) {
        least[figure] = Math.max(least[figure], value);
    }

    private int number(BitSet sorts) {
        return numbers.computeIfAbsent((BitSet) sorts.clone(), key -> {
            int number = numbers.size();
            if (number == least.length) {
                least = Arrays.copyOf(least, 2 * number);
                most = Arrays.copyOf(most, 2 * number);
                failures = Arrays.copyOf(failures, 2 * number);
            }
            most[number] = key.isEmpty() ? 0 : ceiling;
            relationsOf.add(new ArrayList<>());
            return number;
        });
    }

    /** All figures, by the sorts that they count. */
    Map<BitSet, Integer> figures() {
        return numbers;
    }

    /** Draws what follows at once from all that was said; without it nothing has been drawn yet. */
    boolean narrow() {
        for (int relation = 0; relation < relations.size(); relation++) {
            await(relation);
        }
        return narrowed();
    }

    int least(int figure) {
        return least[figure];
    }

    int most(int figure) {
        return most[figure];
    }

    /** Finds a value of every figure such that all that was said holds and one figure has the value; tries first what is near. */
    Optional<int[]> find(int figure, int value, int[] near) {
        int mark = changes.size();
        steps = 0;
        try {
            return bound(figure, value, value) && narrowed() && filled(near)
                    ? Optional.of(Arrays.copyOf(least, numbers.size()))
                    : Optional.empty();
        } finally {
            undo(mark);
        }
    }

    private boolean filled(int[] near) {
        int next = -1;
        for (int figure = 0; figure < near.length; figure++) {
            if (least[figure] < most[figure] && (next < 0 || choices(figure) < choices(next))) {
                next = figure;
            }
        }
        if (next < 0) {
            return true;
        }
        int low = least[next];
        int high = most[next];
        for (int away = 0; away <= Math.max(Math.abs(high - near[next]), Math.abs(low - near[next])); away++) {
            if (tried(next, near[next] + away, low, high, near)
                    || (away > 0 && tried(next, near[next] - away, low, high, near))) {
                return true;
            }
        }
        return false;
    }

    private double choices(int figure) {
        return (double) (most[figure] - least[figure]) / (1 + failures[figure]);
    }

    private boolean tried(int figure, int value, int low, int high, int[] near) {
        if (value < low || value > high) {
            return false;
        }
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException("not searched out after " + steps + " steps");
        }
        int mark = changes.size();
        if (bound(figure, value, value) && narrowed() && filled(near)) {
            return true;
        }
        undo(mark);
        return false;
    }

    /** Says, until it is undone, that a figure lies between two values; not so if it cannot. */
    boolean bound(int figure, int low, int high) {
        int newLeast = Math.max(low, least[figure]);
        int newMost = Math.min(high, most[figure]);
        if (newLeast == least[figure] && newMost == most[figure]) {
            return true;
        }
        if (newLeast > newMost) {
            forgetWaiting();
            return false;
        }
        changes.push(new int[] {figure, least[figure], most[figure]});
        least[figure] = newLeast;
        most[figure] = newMost;
        relationsOf.get(figure).forEach(this::await);
        return true;
    }

    private void await(int relation) {
        if (!isWaiting.get(relation)) {
            isWaiting.set(relation);
            waiting.add(relation);
        }
    }

    private void forgetWaiting() {
        waiting.clear();
        isWaiting.clear();
    }

    private void undo(int mark) {
        while (changes.size() > mark) {
            int[] change = changes.pop();
            least[change[0]] = change[1];
            most[change[0]] = change[2];
        }
    }

    private boolean narrowed() {
        while (!waiting.isEmpty()) {
            int relation = waiting.remove();
            isWaiting.clear(relation);
            if (!relations.get(relation).narrow(this)) {
                relations.get(relation).figures().forEach(figure -> failures[figure]++);
                forgetWaiting();
                return false;
            }
        }
        return true;
    }
}
