package se.kvinnofrid.aggregate.protect.choose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The known moves of secrets that stand in many tables, such as the number of cases in a small group. */
final class Moves {

    private final Map<Integer, List<Move>> of = new HashMap<>();

    void add(Move move) {
        for (int figure : move.figures()) {
            of.computeIfAbsent(figure, key -> new ArrayList<>()).add(move);
        }
    }

    /** The moves of at least one of the figures. */
    Set<Move> about(Collection<Integer> figures) {
        Set<Move> moves = new LinkedHashSet<>();
        for (int figure : figures) {
            moves.addAll(of.getOrDefault(figure, List.of()));
        }
        return moves;
    }

    /** The figures, and those that known moves take along with them. */
    int[] figures(int[] some) {
        IntStream along = about(Arrays.stream(some).boxed().toList()).stream()
                .flatMapToInt(move -> Arrays.stream(move.figures()));
        return IntStream.concat(Arrays.stream(some), along).distinct().toArray();
    }
}
