package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one case as one: a given answer before a missing one; of several given the one of the most complete row, and of equally
 * complete rows the latest; entries united. Takes any number of rows in time that grows with their number and no faster.
 */
public final class Merging {

    private final int row;
    private final List<Answer> answers;
    private final List<Set<Entry>> groups = new ArrayList<>();
    private final List<String> locals;
    /** How complete the row is that each answer comes from. */
    private final int[] answerWeights;

    private final int[] localWeights;
    private int rows = 1;

    /** Begins with the first row. */
    public Merging(Case first) {
        this.row = first.row();
        this.answers = new ArrayList<>(first.answers());
        first.groups().forEach(entries -> groups.add(new LinkedHashSet<>(entries)));
        this.locals = new ArrayList<>(first.locals());
        this.answerWeights = new int[answers.size()];
        this.localWeights = new int[locals.size()];
        Arrays.fill(answerWeights, completeness(first));
        Arrays.fill(localWeights, completeness(first));
    }

    /**
     * Adds the next row.
     *
     * @return whether it has an entry of a group that was not there
     */
    public boolean add(Case later) {
        rows++;
        int weight = completeness(later);
        for (int i = 0; i < answers.size(); i++) {
            int gain = Integer.compare(later.answer(i).rank(), answers.get(i).rank());
            if (gain > 0 || (gain == 0 && weight >= answerWeights[i])) {
                answers.set(i, later.answer(i));
                answerWeights[i] = weight;
            }
        }
        for (int i = 0; i < locals.size(); i++) {
            String text = later.locals().get(i);
            if (!text.isEmpty() && (locals.get(i).isEmpty() || weight >= localWeights[i])) {
                locals.set(i, text);
                localWeights[i] = weight;
            }
        }
        boolean more = false;
        for (int i = 0; i < groups.size(); i++) {
            more |= groups.get(i).addAll(later.groups().get(i));
        }
        return more;
    }

    /** How many answers a row gives, those of its entries included. */
    private static int completeness(Case c) {
        long given = c.answers().stream().filter(Answer::isValid).count()
                + c.groups().stream()
                        .flatMap(List::stream)
                        .flatMap(entry -> entry.answers().stream())
                        .filter(Answer::isValid)
                        .count()
                + c.locals().stream().filter(text -> !text.isEmpty()).count();
        return Math.toIntExact(given);
    }

    /** How many rows have been put together. */
    public int rows() {
        return rows;
    }

    /** The case, standing on its first row. */
    public Case merged() {
        return new Case(row, answers, groups.stream().map(List::copyOf).toList(), locals);
    }
}
