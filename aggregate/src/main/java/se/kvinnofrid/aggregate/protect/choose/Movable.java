package se.kvinnofrid.aggregate.protect.choose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** What can be moved in some tables while all others stay as they are. */
final class Movable {

    /** Parts that nobody sees are followed so far from the tables. */
    private static final int STEPS = 2;

    private Movable() {}

    /** The figures of the tables, and the unseen parts about them, but for what cannot move because all that is related to it stands still. */
    static int[] of(Figures figures, Network network, Collection<Integer> shown) {
        Set<Integer> movable = new LinkedHashSet<>(shown);
        List<Integer> border = List.copyOf(shown);
        for (int step = 0; step < STEPS; step++) {
            List<Integer> next = new ArrayList<>();
            for (int figure : border) {
                for (int relation : network.of(figure)) {
                    for (int other : network.figures(relation)) {
                        if (figures.rowOf(other) == Figures.NONE && movable.add(other)) {
                            next.add(other);
                        }
                    }
                }
            }
            border = next;
        }
        removeStuck(movable, network);
        return movable.stream().mapToInt(i -> i).toArray();
    }

    /** Takes out what cannot move because all that is related to it stands still. */
    static void removeStuck(Set<Integer> movable, Network network) {
        Map<Integer, Integer> moving = new HashMap<>();
        for (int figure : movable) {
            for (int relation : network.of(figure)) {
                moving.merge(relation, 1, Integer::sum);
            }
        }
        Deque<Integer> stuck = new ArrayDeque<>();
        moving.forEach((relation, number) -> {
            if (number == 1) {
                stuck.add(relation);
            }
        });
        while (!stuck.isEmpty()) {
            for (int figure : network.figures(stuck.poll())) {
                if (movable.remove(figure)) {
                    for (int relation : network.of(figure)) {
                        if (moving.merge(relation, -1, Integer::sum) == 1) {
                            stuck.add(relation);
                        }
                    }
                }
            }
        }
    }
}
