package se.kvinnofrid.aggregate.protect.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.config.round.Round;

/** One attack on the last of some editions, and on those before it where they can be taken together. */
final class Attack {

    private static final int NAMED = 5;
    private static final String NATION = "nation";

    private final Definitions definitions;
    private final Figures figures;
    private final Round round;
    private final List<PublishedEdition> editions;
    private final List<Knowledge> known = new ArrayList<>();
    private final int threshold;
    private final int threads = Runtime.getRuntime().availableProcessors();

    Attack(Definitions definitions, Figures figures, Round round, List<PublishedEdition> editions, int threshold) {
        this.definitions = definitions;
        this.figures = figures;
        this.round = round;
        this.editions = editions;
        this.threshold = threshold;
        editions.forEach(edition -> known.add(new Knowledge(figures, edition)));
    }

    /** What is taken for granted is given up again where it contradicts what is published: first that data have no gaps, then the changes. */
    List<Found> run(Map<String, Change> said) {
        int last = editions.size() - 1;
        if (showsNothing(last)) {
            return List.of();
        }
        Optional<List<Change>> changes = last > 0 ? changes(said) : Optional.empty();
        if (changes.isPresent()) {
            for (boolean alsoUnsure : new boolean[] {true, false}) {
                try {
                    return find(0, changes.get(), alsoUnsure);
                } catch (ContradictionException e) {
                    // So it is not as it was taken to be.
                }
            }
        }
        try {
            return find(last, List.of(), true);
        } catch (ContradictionException e) {
            return findWithoutUnsure(last);
        }
    }

    private boolean showsNothing(int edition) {
        return IntStream.range(0, figures.size())
                        .noneMatch(figure -> known.get(edition).value(figure) >= 0)
                && known.get(edition).quotients.isEmpty()
                && new Questions(figures, definitions, editions.get(edition))
                        .all.stream().noneMatch(Questions.Question::told);
    }

    private List<Found> findWithoutUnsure(int last) {
        try {
            return find(last, List.of(), false);
        } catch (ContradictionException e) {
            String cells = IntStream.of(e.figures())
                    .map(figure -> figure % figures.size())
                    .map(figures::rowOf)
                    .filter(row -> row != Figures.NONE)
                    .distinct()
                    .limit(NAMED)
                    .mapToObj(row -> figures.rows().get(row).name())
                    .collect(Collectors.joining("; "));
            throw new IllegalStateException(
                    "what edition " + editions.get(last).name + " shows contradicts itself, somewhere about " + cells,
                    e);
        }
    }

    private List<Found> find(int first, List<Change> changes, boolean alsoUnsure) {
        History history = new History(figures, definitions, alsoUnsure);
        int[] numbers = new int[editions.size()];
        List<Questions> questions = new ArrayList<>();
        for (int i = first; i < editions.size(); i++) {
            numbers[i] = history.add(known.get(i));
            history.puzzle().divide(numbers[i], figures, round.id(), known.get(i)::value);
            questions.add(new Questions(figures, definitions, editions.get(i)));
            if (i > first) {
                history.change(numbers[i - 1], numbers[i], changes.get(i - 1));
            }
        }
        int[] asked = IntStream.range(first, editions.size())
                .flatMap(
                        i -> questions.get(i - first).all.stream().mapToInt(question -> numbers[i] + question.figure()))
                .toArray();
        BitSet left = new BitSet();
        IntStream.of(asked).forEach(left::set);
        if (editions.get(first).isRounded() && first == editions.size() - 1) {
            left = new Windows(figures, known.get(first), history.puzzle(), threshold, threads).left(left);
        }
        BitSet open = left;
        Bounds bounds = Bounds.of(history.puzzle(), open.stream().toArray(), threshold, threads);
        List<Found> found = new ArrayList<>();
        for (int i = first; i < editions.size(); i++) {
            for (Questions.Question question : questions.get(i - first).all) {
                if (!question.told() && !open.get(numbers[i] + question.figure())) {
                    continue;
                }
                Range range = question.told()
                        ? new Range(0, Puzzle.UNBOUNDED, Range.Certainty.FAILED)
                        : bounds.of(numbers[i] + question.figure());
                if (range.values() < threshold) {
                    found.add(new Found(editions.get(i).name, question.row(), question.hidden(), range));
                }
            }
        }
        return found;
    }

    /** The changes from each edition to the next; none if they cannot be known. */
    private Optional<List<Change>> changes(Map<String, Change> said) {
        OptionalInt everybody = everybody();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < editions.size(); i++) {
            Knowledge before = known.get(i);
            Knowledge after = known.get(i + 1);
            if (said.containsKey(editions.get(i).name)) {
                changes.add(said.get(editions.get(i).name));
            } else if (everybody.isPresent()
                    && before.isKnown(everybody.getAsInt())
                    && after.isKnown(everybody.getAsInt())) {
                changes.add(Change.between(before.least[everybody.getAsInt()], after.least[everybody.getAsInt()]));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(changes);
    }

    /** The figure that counts all cases of the round. */
    private OptionalInt everybody() {
        return IntStream.range(0, figures.rows().size())
                .filter(row -> isEverybody(figures.rows().get(row)))
                .map(row -> figures.of(row, Figures.Part.COUNT))
                .findFirst();
    }

    private boolean isEverybody(Row row) {
        return row.level().equals(NATION)
                && row.period().equals(round.id())
                && row.breakdown().isEmpty()
                && definitions.countsEverybody(row);
    }
}
