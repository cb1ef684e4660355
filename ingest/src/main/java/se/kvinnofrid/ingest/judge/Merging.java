package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one case as one: a given answer before a missing one, the later row before the earlier, entries united. Takes any number of
 * rows in time that grows with their number and no faster.
 */
public final class Merging {

    private final int row;
    private final List<Answer> answers;
    private final List<Set<Entry>> groups = new ArrayList<>();
    private final List<String> locals;
    private int rows = 1;

    /** Begins with the first row. */
    public Merging(Case first) {
        this.row = first.row();
        this.answers = new ArrayList<>(first.answers());
        first.groups().forEach(entries -> groups.add(new LinkedHashSet<>(entries)));
        this.locals = new ArrayList<>(first.locals());
    }

    /**
     * Adds the next row.
     *
     * @return whether it has an entry of a group that was not there
     */
    public boolean add(Case later) {
        rows++;
        for (int i = 0; i < answers.size(); i++) {
            answers.set(i, answers.get(i).orLater(later.answers().get(i)));
        }
        for (int i = 0; i < locals.size(); i++) {
            if (!later.locals().get(i).isEmpty()) {
                locals.set(i, later.locals().get(i));
            }
        }
        boolean more = false;
        for (int i = 0; i < groups.size(); i++) {
            more |= groups.get(i).addAll(later.groups().get(i));
        }
        return more;
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
