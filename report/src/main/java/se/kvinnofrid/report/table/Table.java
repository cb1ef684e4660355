package se.kvinnofrid.report.table;

import java.util.List;
import se.kvinnofrid.report.edition.Figure;

/**
 * A table.
 *
 * @param id identifier, unique in the report
 * @param caption what it shows
 * @param rowHeading what stands over the names of the rows
 * @param columns the columns after the names
 * @param rows the rows
 * @param bases rows at the end that say what the shares are of
 * @param remarks what stands under it
 */
public record Table(
        String id,
        String caption,
        String rowHeading,
        List<Column> columns,
        List<Row> rows,
        List<Row> bases,
        List<String> remarks) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        bases = List.copyOf(bases);
        remarks = List.copyOf(remarks);
        for (List<Row> some : List.of(rows, bases)) {
            for (Row row : some) {
                if (row.entries().size() != columns.size()) {
                    throw new IllegalArgumentException("the row '" + row.label() + "' of '" + caption + "' has "
                            + row.entries().size() + " entries under " + columns.size() + " columns");
                }
            }
        }
    }

    /** The same table under another name. */
    public Table named(String otherId, String otherCaption) {
        return new Table(otherId, otherCaption, rowHeading, columns, rows, bases, remarks);
    }

    /**
     * A column.
     *
     * @param group what it shares with its neighbours, such as a group of clients; empty for nothing
     * @param heading what it holds
     */
    public record Column(String group, String heading) {}

    /**
     * A row.
     *
     * @param label what it is about
     * @param role what it is to the table
     * @param entries one for each column
     */
    public record Row(String label, Role role, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /** What a row is to its table. */
    public enum Role {
        /** One of the things that the table divides its base into. */
        PART,
        /** Several parts taken together. */
        TOGETHER,
        /** What the shares are of. */
        BASE
    }

    /**
     * A figure and how it is to be read.
     */
    public record Entry(Figure figure, Kind kind) {}

    /** How a figure is to be read. */
    public enum Kind {
        /** A whole number of something. */
        COUNT,
        /** A share, 0–1, read as per cent. */
        SHARE,
        /** A measure such as a mean. */
        VALUE,
        /** A difference between shares, −1–1, read in percentage points. */
        POINTS
    }
}
