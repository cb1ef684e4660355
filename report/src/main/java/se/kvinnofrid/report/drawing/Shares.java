package se.kvinnofrid.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.report.chart.Course;
import se.kvinnofrid.report.chart.Group;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

/** Makes the groups of a chart of a table with a count and a share for each group. */
final class Shares {

    private static final int COLUMNS_OF_A_GROUP = 2;

    private final Vocabulary vocabulary;

    Shares(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Group> groups(Table table) {
        List<Group> groups = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column += COLUMNS_OF_A_GROUP) {
            List<Group.Part> parts = new ArrayList<>();
            for (Row row : table.rows()) {
                Table.Entry share = row.entries().get(column + 1);
                parts.add(new Group.Part(amount(share.figure()), vocabulary.written(share)));
            }
            groups.add(new Group(table.columns().get(column).group(), base(table, column), parts));
        }
        return groups;
    }

    /** The rows of a table with a share for each time and the change last. */
    List<Course> courses(Table table) {
        int last = table.columns().size() - 1;
        List<Course> courses = new ArrayList<>();
        for (Row row : table.rows()) {
            List<Table.Entry> shares = row.entries().subList(0, last);
            courses.add(new Course(
                    row.label(),
                    shares.stream().map(share -> amount(share.figure())).toList(),
                    shares.stream().map(vocabulary::written).toList(),
                    !(row.entries().get(last).figure() instanceof Figure.Absent)));
        }
        return courses;
    }

    /** The times of such a table. */
    List<String> times(Table table) {
        return table.columns().subList(0, table.columns().size() - 1).stream()
                .map(Table.Column::heading)
                .toList();
    }

    private String base(Table table, int column) {
        return table.bases().isEmpty()
                ? ""
                : "N\u00a0" + vocabulary.written(table.bases().get(0).entries().get(column));
    }

    /** A figure as an amount; none if it is hidden or does not apply. */
    static Optional<Double> amount(Figure figure) {
        return Optional.of(figure)
                .filter(Shown.class::isInstance)
                .map(shown -> ((Shown) shown).number().doubleValue());
    }
}
