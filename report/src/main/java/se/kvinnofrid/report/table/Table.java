package se.kvinnofrid.report.table;

import java.util.List;
import java.util.stream.IntStream;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Shown;

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

    /** The same table without the columns that no row has anything in, shown or hidden. */
    public Table withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(column -> rows.stream()
                        .anyMatch(row -> !(row.entries().get(column).figure() instanceof Absent)))
                .boxed()
                .toList();
        return new Table(
                id,
                caption,
                rowHeading,
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> row.only(kept)).toList(),
                bases.stream().map(row -> row.only(kept)).toList(),
                remarks);
    }

    /** Whether any figure of its rows is shown. */
    public boolean tells() {
        return rows.stream().flatMap(row -> row.entries().stream()).anyMatch(entry -> entry.figure() instanceof Shown);
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

        /** The same row with the entries in the given places only. */
        public Row only(List<Integer> places) {
            return new Row(label, role, places.stream().map(entries::get).toList());
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
