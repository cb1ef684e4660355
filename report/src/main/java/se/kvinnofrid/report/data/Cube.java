package se.kvinnofrid.report.data;

import java.util.List;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.table.Table.Entry;

/**
 * Figures in several dimensions: one for every combination of their values.
 *
 * @param id name of the file
 * @param matrix a short name for systems that allow eight characters
 * @param title what it holds
 * @param notes what a reader must know
 * @param dimensions the dimensions, the one whose values change slowest first
 * @param entries the figures, the last dimension changing fastest
 */
record Cube(
        String id, String matrix, String title, List<String> notes, List<Dimension> dimensions, List<Entry> entries) {

    Cube {
        notes = List.copyOf(notes);
        dimensions = List.copyOf(dimensions);
        entries = List.copyOf(entries);
        int size = dimensions.stream()
                .mapToInt(dimension -> dimension.values().size())
                .reduce(1, Math::multiplyExact);
        if (size != entries.size()) {
            throw new IllegalArgumentException("the cube " + id + " has " + entries.size() + " figures for " + size);
        }
    }

    /** What a dimension is about. */
    enum Role {
        AREA,
        TIME,
        /** Tells counts, shares, values and bases apart. */
        CONTENT,
        OTHER
    }

    /**
     * A dimension.
     *
     * @param id identifier for machines
     * @param label name for people
     */
    record Dimension(String id, String label, Role role, List<Value> values) {
        Dimension {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of a dimension.
     *
     * @param code identifier for machines
     * @param label name for people
     */
    record Value(String code, String label) {}

    /** Whether any figure is hidden. */
    boolean hidesAny() {
        return entries.stream().anyMatch(entry -> entry.figure() instanceof Figure.Hidden);
    }
}
