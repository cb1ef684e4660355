package se.kvinnofrid.aggregate.protect.figure;

/**
 * Something that can be known of a case, with answers of which a case has at most one.
 *
 * @param id says what is asked, by the codebook's variables, so that two questions that ask the same are one subject
 * @param size how many answers there are; answers are numbered from 0, and {@code size} stands for no answer
 * @param everybody whether every case has an answer
 */
record Subject(String id, int size, boolean everybody) implements Comparable<Subject> {

    /** More answers do not fit into a set of them. */
    static final int MOST = 62;

    Subject {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException(
                    id + " has " + size + " answers; the most that can be protected is " + MOST);
        }
    }

    /** A subject with yes and no. */
    static Subject yesOrNo(String id) {
        return new Subject(id, 2, true);
    }

    /** Every case, those without an answer included. */
    long all() {
        return everybody ? answered() : answered() | 1L << size;
    }

    /** The cases with an answer. */
    long answered() {
        return (1L << size) - 1;
    }

    @Override
    public int compareTo(Subject other) {
        return id.compareTo(other.id);
    }
}
