package se.kvinnofrid.samples;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Numbers the clients of one municipality. Some come back: they have the number of an earlier case that agrees with the new one in what
 * does not change about a person, and does not overlap it in time.
 */
final class Clients {

    private static final int REMEMBERED = 40;

    private record Earlier(long number, List<Integer> person, LocalDate opened, LocalDate closed) {
        boolean isBeside(LocalDate from, LocalDate to) {
            return closed.isBefore(from) || to.isBefore(opened);
        }
    }

    private final int returningPerThousand;
    private final Deque<Earlier> remembered = new ArrayDeque<>();
    private long last;
    private long lastSpare;

    /**
     * Clients of so many cases at most.
     *
     * @param returningPerThousand how many of a thousand cases concern somebody who comes back
     */
    Clients(int returningPerThousand, long cases) {
        this.returningPerThousand = returningPerThousand;
        lastSpare = cases;
    }

    /**
     * The number of the client of the next case.
     *
     * @param person what does not change about a person
     * @param closed the last day of the case, if it has ended
     */
    long next(List<Integer> person, LocalDate opened, Optional<LocalDate> closed, Dice dice) {
        LocalDate until = closed.orElse(LocalDate.MAX);
        if (dice.hit(returningPerThousand)) {
            Optional<Earlier> returning = findReturning(person, opened, until);
            if (returning.isPresent()) {
                return returning.get().number();
            }
        }
        last++;
        if (remembered.size() == REMEMBERED) {
            remembered.removeFirst();
        }
        remembered.addLast(new Earlier(last, person, opened, until));
        return last;
    }

    /** A number that no case has, for a row that is not to count. */
    long spare() {
        return ++lastSpare;
    }

    /** Takes the case out of those remembered: nobody comes back twice. */
    private Optional<Earlier> findReturning(List<Integer> person, LocalDate opened, LocalDate until) {
        for (Iterator<Earlier> each = remembered.iterator(); each.hasNext(); ) {
            Earlier earlier = each.next();
            if (earlier.person().equals(person) && earlier.isBeside(opened, until)) {
                each.remove();
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }
}
