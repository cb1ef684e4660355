package se.kvinnofrid.aggregate.protect.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Table;

/** The tables of an edition that show nothing but what others show, and that nobody is counted where others say so too. */
final class SilentTables {

    private SilentTables() {}

    /**
     * The number of the silent table of each figure, counted from 0, or {@link Sides#SEVERAL} or {@link Sides#UNSEEN}. What is known is shown
     * by the largest of the tables that it stands in; of nobody, and of everybody, a table may speak and still be silent.
     *
     * @param value what is known of a figure: its value or another positive number if it is known to lie between two ends, and -1 if nothing
     */
    static int[] of(Figures figures, String round, IntToLongFunction value) {
        List<Set<Table>> tablesOf = new ArrayList<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            tablesOf.add(new TreeSet<>());
        }
        Map<Table, Integer> numbers = new TreeMap<>();
        Map<Table, Table> same = new HashMap<>();
        for (int row = 0; row < figures.rows().size(); row++) {
            Table table = same.computeIfAbsent(Table.of(figures.rows().get(row), round), key -> key);
            numbers.put(table, 0);
            for (Figures.Part part : Figures.Part.values()) {
                if (figures.of(row, part) != Figures.NONE) {
                    tablesOf.get(figures.of(row, part)).add(table);
                }
            }
        }
        BitSet everybody = everybody(figures, value);
        Set<Table> showing = new TreeSet<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            if (value.applyAsLong(figure) > 0 && !everybody.get(figure)) {
                tablesOf.get(figure).stream().findFirst().ifPresent(showing::add);
            }
        }
        int next = 0;
        for (Map.Entry<Table, Integer> entry : numbers.entrySet()) {
            entry.setValue(showing.contains(entry.getKey()) ? Sides.SEVERAL : next++);
        }
        int[] tables = new int[figures.size()];
        Arrays.setAll(tables, figure -> {
            Set<Table> of = tablesOf.get(figure);
            if (of.isEmpty()) {
                return Sides.UNSEEN;
            }
            return of.size() == 1 ? numbers.getOrDefault(of.iterator().next(), Sides.SEVERAL) : Sides.SEVERAL;
        });
        return tables;
    }

    /** The figures that are as great as their bases. */
    private static BitSet everybody(Figures figures, IntToLongFunction value) {
        BitSet everybody = new BitSet();
        for (int row = 0; row < figures.rows().size(); row++) {
            int count = figures.of(row, Figures.Part.COUNT);
            int base = figures.of(row, Figures.Part.BASE);
            if (count != Figures.NONE
                    && base != Figures.NONE
                    && count != base
                    && value.applyAsLong(count) == value.applyAsLong(base)) {
                everybody.set(count);
            }
        }
        return everybody;
    }
}
