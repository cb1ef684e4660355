package se.kvinnofrid.report.html;

import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;

/**
 * The upper row of headings of a table whose columns stand in groups.
 *
 * @param groups neighbouring columns with a common heading
 */
public record Headings(List<Group> groups) {

    /** Neighbouring columns with a common heading. */
    public record Group(String label, int width) {}

    public Headings {
        groups = List.copyOf(groups);
    }

    /** The groups of a table's columns. */
    public static Headings of(Table table) {
        List<Group> groups = new ArrayList<>();
        for (Column column : table.columns()) {
            int last = groups.size() - 1;
            if (last >= 0 && groups.get(last).label().equals(column.group())) {
                groups.set(last, new Group(column.group(), groups.get(last).width() + 1));
            } else {
                groups.add(new Group(column.group(), 1));
            }
        }
        return new Headings(groups);
    }

    /** Whether any group has a heading. */
    public boolean grouped() {
        return groups.stream().anyMatch(group -> !group.label().isEmpty());
    }
}
