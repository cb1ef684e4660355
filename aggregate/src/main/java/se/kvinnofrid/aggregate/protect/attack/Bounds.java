package se.kvinnofrid.aggregate.protect.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.kvinnofrid.aggregate.protect.attack.Range.Certainty;

/**
 * The smallest and the greatest value that hidden figures can have, given everything that is shown: what an attacker can find out who has all
 * of it and a computer. In small parts of a puzzle the ends are those of whole solutions; in large ones they may be a little wider, where only
 * fractions would reach them. The same question gives the same answer whatever the number of threads.
 */
public final class Bounds {

    /** Parts of more figures are divided by the tables that show nothing, where there are such. */
    private static final int LARGE = 4_000;

    /** A part, and what is asked of it. */
    private record Piece(Part part, BitSet asked) {}

    private final BitSet asked;
    private final double[] least;
    private final double[] greatest;
    private final Certainty[] certainties;

    private Bounds(BitSet asked, double[] least, double[] greatest) {
        this.asked = asked;
        this.least = least;
        this.greatest = greatest;
        certainties = new Certainty[least.length];
        Arrays.fill(certainties, Certainty.EXACT);
    }

    /** What can be known of each asked figure, to its ends. */
    public static Bounds of(Puzzle puzzle, int[] asked) {
        return of(puzzle, asked, Puzzle.UNBOUNDED, 1);
    }

    /**
     * What can be known of each asked figure. One that is found to have at least {@code enough} possible values is not followed further.
     *
     * @throws ContradictionException if no figures agree with all that is shown; parts of the puzzle in which nothing is asked, and that do not
     *     contradict themselves at first sight, are not looked at
     */
    public static Bounds of(Puzzle puzzle, int[] asked, long enough, int threads) {
        BitSet questions = new BitSet();
        for (int figure : asked) {
            if (figure < 0 || figure >= puzzle.figures()) {
                throw new IllegalArgumentException("There is no figure " + figure);
            }
            questions.set(figure);
        }
        Relations relations = puzzle.asRelations();
        Narrowing known = new Narrowing(puzzle, relations);
        known.run();
        Bounds bounds = new Bounds(questions, known.least, known.greatest);
        List<Piece> pieces = pieces(relations, puzzle.tables(), known, questions);
        inParallel(
                pieces.stream()
                        .<Runnable>map(piece -> () -> {
                            PartQuestions part = new PartQuestions(piece.part, relations, known, piece.asked, enough);
                            part.answer();
                            bounds.take(part);
                        })
                        .toList(),
                threads);
        return bounds;
    }

    /** Parts that are too large are divided; the largest come first. */
    private static List<Piece> pieces(Relations relations, int[] tables, Narrowing known, BitSet asked) {
        BitSet every = new BitSet();
        every.set(0, relations.count);
        List<Piece> pieces = new ArrayList<>();
        BitSet ofLarge = new BitSet();
        for (Part part : Part.of(relations, every, known, asked)) {
            if (part.figures.length > LARGE) {
                Arrays.stream(part.figures).filter(asked::get).forEach(ofLarge::set);
            } else {
                pieces.add(new Piece(part, asked));
            }
        }
        if (!ofLarge.isEmpty()) {
            for (Sides.Side side : new Sides(relations, tables, known).of(ofLarge)) {
                Part.of(relations, side.relations(), known, side.asked())
                        .forEach(part -> pieces.add(new Piece(part, side.asked())));
            }
        }
        return pieces.stream()
                .filter(piece -> piece.part.open)
                .sorted(Comparator.<Piece>comparingInt(piece -> piece.part.figures.length)
                        .reversed())
                .toList();
    }

    /** The largest part comes first: the others fill the time that it takes. The contradiction that is told is that of the first. */
    private static void inParallel(List<Runnable> parts, int threads) {
        if (threads <= 1 || parts.size() <= 1) {
            parts.forEach(Runnable::run);
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            parts.stream()
                    .map(part -> CompletableFuture.runAsync(part, workers))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof ContradictionException contradiction) {
                throw contradiction;
            }
            throw e;
        } finally {
            workers.shutdownNow();
        }
    }

    private void take(PartQuestions part) {
        part.tell((figure, range) -> {
            least[figure] = range.least();
            greatest[figure] = range.greatest();
            certainties[figure] = range.certainty();
        });
    }

    /** What can be known of an asked figure. */
    public Range of(int figure) {
        if (!asked.get(figure)) {
            throw new IllegalArgumentException("Figure " + figure + " was not asked about");
        }
        return new Range(
                (long) least[figure],
                Double.isInfinite(greatest[figure]) ? Puzzle.UNBOUNDED : (long) greatest[figure],
                certainties[figure]);
    }
}
