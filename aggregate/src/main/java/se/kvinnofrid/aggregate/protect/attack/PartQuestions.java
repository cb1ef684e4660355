package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.solve.LinearProgramme;
import se.kvinnofrid.aggregate.protect.solve.Status;
import se.kvinnofrid.aggregate.protect.solve.Whole;

/**
 * The questions about one part. Every solution that is found on the way is a witness of what all figures of the part can be: most questions
 * are answered by the solutions of others.
 */
final class PartQuestions {

    /** In parts up to this size only whole solutions are witnesses: what is between whole numbers may be possible for fractions only. */
    private static final int SMALL = 150;
    /** Asking about many figures at once is worth while as long as it answers at least so many. */
    private static final int WORTH_WHILE = 12;

    /** So many times what is enough figures that have no end may rise when many are moved at once. */
    private static final double FAR = 10;

    private final Part part;
    private final PartModel model;
    private final BitSet asked = new BitSet();
    private final Answers answers;
    private final long enough;
    private final boolean small;
    private final double[] weights;
    private @Nullable LinearProgramme wholes;

    PartQuestions(Part part, Relations relations, Narrowing known, BitSet allAsked, long enough) {
        this.part = part;
        this.enough = enough;
        model = new PartModel(part, relations, known);
        small = size() <= SMALL;
        weights = new double[size()];
        for (int i = 0; i < size(); i++) {
            asked.set(i, allAsked.get(part.figures[i]));
        }
        double[] least =
                Arrays.stream(part.figures).mapToDouble(f -> known.least[f]).toArray();
        double[] greatest =
                Arrays.stream(part.figures).mapToDouble(f -> known.greatest[f]).toArray();
        answers = new Answers(asked, least, greatest, enough);
    }

    private int size() {
        return part.figures.length;
    }

    void tell(BiConsumer<Integer, Range> taker) {
        asked.stream().forEach(i -> taker.accept(part.figures[i], answers.range(i)));
    }

    void answer() {
        try (LinearProgramme programme = model.programme(0)) {
            Status status = programme.minimise();
            if (status == Status.OPTIMAL) {
                witness(programme);
                double[] first = model.values(programme);
                if (enough < Puzzle.UNBOUNDED) {
                    // Without ends nothing can be moved as far as possible; as far as asked for is enough.
                    model.keepWithin(programme, first, FAR * enough);
                    together(programme);
                    model.keepWithin(programme, first, LinearProgramme.UNBOUNDED);
                } else {
                    together(programme);
                }
                oneByOne(programme);
            } else if (status == Status.INFEASIBLE && model.impossible()) {
                throw new ContradictionException(part.figures);
            } else {
                asked.stream().forEach(answers::fail);
            }
        } finally {
            if (wholes != null) {
                wholes.close();
            }
        }
    }

    /** Moves all open figures at once, each up or down by lot, and then all back, as long as that answers much. */
    private void together(LinearProgramme programme) {
        Random lot = new Random(size());
        int before;
        do {
            before = answers.open.cardinality();
            Arrays.fill(weights, 0);
            answers.open.stream().forEach(i -> weights[i] = weight(i, lot));
            model.setCosts(programme, weights);
            if (programme.maximise() == Status.OPTIMAL) {
                witness(programme);
            }
            if (programme.minimise() == Status.OPTIMAL) {
                witness(programme);
            }
        } while (before - answers.open.cardinality() >= WORTH_WHILE);
    }

    private double weight(int i, Random lot) {
        double weight = 0.5 + lot.nextDouble();
        boolean up = answers.open(i, true) && (lot.nextBoolean() || !answers.open(i, false));
        return answers.endless(i) && enough == Puzzle.UNBOUNDED ? 0 : up ? weight : -weight;
    }

    private void oneByOne(LinearProgramme programme) {
        for (int i = answers.open.nextSetBit(0); i >= 0; i = answers.open.nextSetBit(i + 1)) {
            Arrays.fill(weights, 0);
            weights[i] = 1;
            model.setCosts(programme, weights);
            ask(programme, i, true);
            ask(programme, i, false);
            if (answers.open.get(i)) {
                answers.fail(i);
            }
        }
    }

    private void ask(LinearProgramme programme, int i, boolean upwards) {
        if (!answers.open(i, upwards)) {
            return;
        }
        Status status = upwards ? programme.maximise() : programme.minimise();
        if (status == Status.OPTIMAL) {
            double end = model.values(programme)[i];
            answers.prove(i, end, upwards);
            boolean holds = witness(programme);
            if (small && holds && answers.open(i, upwards)) {
                askWhole(i, end, upwards);
            }
        } else if (status == Status.UNBOUNDED && upwards) {
            answers.see(i, Double.POSITIVE_INFINITY);
        }
    }

    private void askWhole(int i, double end, boolean upwards) {
        LinearProgramme programme = wholes();
        model.setCosts(programme, weights);
        Status status = upwards ? programme.maximise() : programme.minimise();
        if (status == Status.OPTIMAL) {
            answers.prove(i, model.values(programme)[i], upwards);
            witness(programme);
        } else if (status == Status.INFEASIBLE) {
            throw new ContradictionException(part.figures);
        } else {
            // It was too hard: what is possible for fractions has to do.
            answers.see(i, end);
        }
    }

    private LinearProgramme wholes() {
        if (wholes == null) {
            wholes = model.ofWholeValues();
        }
        return wholes;
    }

    /** Takes a solution as a witness, if it is one: the solver's word is not taken for it. */
    private boolean witness(LinearProgramme programme) {
        double[] values = model.values(programme);
        boolean holds = model.holds(values);
        if (holds && !(small && !Arrays.stream(values).allMatch(Whole::is))) {
            answers.see(values);
        }
        return holds;
    }
}
