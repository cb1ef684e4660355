package se.kvinnofrid.aggregate.protect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * The kinds of tables of an edition, such as those of municipalities, or those of the nation by gender and half-year, and which of them are
 * left out: those in which most counts are hidden for their own sake, and with them all that divide these further.
 */
final class Kinds {

    private static final int ALL = 100;
    private static final List<String> LEVELS = List.of("nation", "county", "municipality");

    /**
     * A kind.
     *
     * @param breakdown the breakdown, empty if none
     * @param round whether its tables are of the whole round, and not of half-years or calendar years
     */
    record Kind(String level, String breakdown, boolean round) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.<Kind>comparingInt(kind -> LEVELS.indexOf(kind.level))
                .thenComparing(Kind::breakdown)
                .thenComparing(Kind::round, Comparator.reverseOrder());

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }

        boolean divides(Kind larger) {
            return LEVELS.indexOf(level) >= LEVELS.indexOf(larger.level)
                    && (larger.breakdown.isEmpty() || breakdown.equals(larger.breakdown))
                    && (larger.round || !round);
        }
    }

    /** The tables of one statistic and kind. */
    record Table(String statistic, Kind kind) implements Comparable<Table> {

        private static final Comparator<Table> ORDER =
                Comparator.comparing(Table::statistic).thenComparing(Table::kind);

        @Override
        public int compareTo(Table other) {
            return ORDER.compare(this, other);
        }
    }

    /** Of how many counts how many are hidden. */
    private static final class Part {

        private int all;
        private int hidden;

        void add(boolean isHidden) {
            all++;
            hidden += isHidden ? 1 : 0;
        }

        double percent() {
            return all == 0 ? 0 : (double) ALL * hidden / all;
        }
    }

    private final String round;
    private final Map<Table, Part> tables = new TreeMap<>();
    private final Set<Table> left = new TreeSet<>();

    /**
     * The kinds of an edition's tables, without those in which so many per cent of the counts are hidden for their own sake.
     *
     * @param round the round
     */
    Kinds(List<Computed> rows, Primary primary, String round, int percent) {
        this.round = round;
        Map<Kind, Part> kinds = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Computed one = rows.get(row);
            Table table = table(one.row());
            Part ofTable = tables.computeIfAbsent(table, key -> new Part());
            Part ofKind = kinds.computeIfAbsent(table.kind, key -> new Part());
            Long base = one.baseCases();
            if (one.countCases() != null && base != null && base > 0) {
                ofTable.add(primary.isCountHidden(row));
                ofKind.add(primary.isCountHidden(row));
            }
        }
        kinds.forEach((kind, part) -> {
            if (part.percent() >= percent) {
                tables.keySet().stream()
                        .map(Table::statistic)
                        .distinct()
                        .forEach(statistic -> leaveOut(new Table(statistic, kind)));
            }
        });
    }

    private Table table(Row row) {
        return new Table(
                row.statistic(),
                new Kind(row.level(), row.breakdown(), row.period().equals(round)));
    }

    private void leaveOut(Table table) {
        tables.keySet().stream()
                .filter(other -> other.statistic.equals(table.statistic) && other.kind.divides(table.kind))
                .forEach(left::add);
    }

    /**
     * Leaves out more: of each of these statistics those tables, of those not left out yet, of which most is hidden for its own sake; where a
     * statistic has no more tables, such tables of all statistics. Gives whether there were any.
     */
    boolean leaveOutMore(Set<String> statistics) {
        int before = left.size();
        boolean none = statistics.stream()
                        .filter(statistic -> !leaveOutOne(table -> table.statistic.equals(statistic)))
                        .count()
                > 0;
        if (none || statistics.isEmpty()) {
            tables.keySet().stream()
                    .map(Table::statistic)
                    .distinct()
                    .forEach(statistic -> leaveOutOne(table -> table.statistic.equals(statistic)));
        }
        return left.size() > before;
    }

    private boolean leaveOutOne(Predicate<Table> which) {
        Optional<Table> next = tables.keySet().stream()
                .filter(which)
                .filter(table -> !left.contains(table))
                .max(Comparator.<Table>comparingDouble(table -> percent(table))
                        .thenComparing(Comparator.naturalOrder()));
        next.ifPresent(this::leaveOut);
        return next.isPresent();
    }

    private double percent(Table table) {
        Part part = tables.get(table);
        return part == null ? 0 : part.percent();
    }

    boolean isLeftOut(Row row) {
        return left.contains(table(row));
    }

    /** Whether nothing is left out. */
    boolean isEverything() {
        return left.isEmpty();
    }
}
