package se.kvinnofrid.aggregate.protect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.protect.figure.Table;

/**
 * The kinds of tables of an edition, such as those of municipalities, or those of the nation by gender and half-year, and which of them are
 * left out: those in which most counts are hidden for their own sake, and with them all that divide these further.
 */
final class Kinds {

    private static final int ALL = 100;

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
        Map<Table, Part> kinds = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Computed one = rows.get(row);
            Table table = Table.of(one.row(), round);
            Part ofTable = tables.computeIfAbsent(table, key -> new Part());
            Part ofKind = kinds.computeIfAbsent(of("", table), key -> new Part());
            Long base = one.baseCases();
            if (one.countCases() != null && base != null && base > 0) {
                ofTable.add(primary.isCountHidden(row));
                ofKind.add(primary.isCountHidden(row));
            }
        }
        kinds.forEach((kind, part) -> {
            if (part.percent() >= percent) {
                statistics().forEach(statistic -> leaveOut(of(statistic, kind)));
            }
        });
    }

    /** The tables of a kind of some statistic. */
    private static Table of(String statistic, Table kind) {
        return new Table(kind.level(), kind.breakdown(), kind.round(), statistic);
    }

    private Set<String> statistics() {
        return tables.keySet().stream().map(Table::statistic).collect(Collectors.toCollection(TreeSet::new));
    }

    private void leaveOut(Table table) {
        tables.keySet().stream()
                .filter(other -> other.statistic().equals(table.statistic()) && other.divides(table))
                .forEach(left::add);
    }

    /**
     * Leaves out more: of each of these statistics those tables, of those not left out yet, of which most is hidden for its own sake; where a
     * statistic has no more tables, such tables of all statistics. Gives whether there were any.
     */
    boolean leaveOutMore(Set<String> statistics) {
        int before = left.size();
        List<String> without =
                statistics.stream().filter(statistic -> !leaveOutOne(statistic)).toList();
        if (!without.isEmpty() || statistics.isEmpty()) {
            statistics().forEach(this::leaveOutOne);
        }
        return left.size() > before;
    }

    private boolean leaveOutOne(String statistic) {
        Optional<Table> next = tables.keySet().stream()
                .filter(table -> table.statistic().equals(statistic))
                .filter(table -> !left.contains(table))
                .max(Comparator.<Table>comparingDouble(this::percent).thenComparing(Comparator.naturalOrder()));
        next.ifPresent(this::leaveOut);
        return next.isPresent();
    }

    private double percent(Table table) {
        Part part = tables.get(table);
        return part == null ? 0 : part.percent();
    }

    boolean isLeftOut(Row row) {
        return left.contains(Table.of(row, round));
    }

    /** Whether nothing is left out. */
    boolean isEverything() {
        return left.isEmpty();
    }
}
