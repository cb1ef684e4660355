package se.kvinnofrid.aggregate.compute;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of a query that groups working cases by several breakdowns (slots) in one pass: each case is looked at once, however many
 * breakdowns there are. A row that comes of it tells its breakdown by number and the answer by place; 0 and -1 where it is grouped by none,
 * no place where the case is outside the breakdown's base.
 */
final class GroupedSlots {

    private static final String KEY = WorkingCases.ORIGIN + ", half";

    private final Plan plan;
    private final WorkingCases cases;
    private final List<Integer> slots;

    /**
     * For some breakdowns.
     *
     * @param slots their numbers; 0 for the undivided table
     */
    GroupedSlots(Plan plan, WorkingCases cases, List<Integer> slots) {
        this.plan = plan;
        this.cases = cases;
        this.slots = List.copyOf(slots);
    }

    /** The answers by which the cases are grouped, as columns of their own beside those that are counted. */
    String columns() {
        return breakdowns()
                .map(slot -> ", " + cases.column(plan.slots().get(slot - 1).of()) + " AS b" + slot)
                .collect(Collectors.joining());
    }

    /** What a row is grouped by: its submission and half-year, and its breakdown. */
    String key() {
        return WorkingCases.OF_ORIGIN + ", half, " + ofGrouped("", 0) + " AS slot, " + ofGrouped("b", -1) + " AS value";
    }

    /**
     * The groups.
     *
     * @param besides a column by which they are parted besides; may be empty
     */
    String sets(String besides) {
        String key = besides.isEmpty() ? KEY : KEY + ", " + besides;
        return slots.stream()
                .map(slot -> slot == 0 ? "(" + key + ")" : "(" + key + ", b" + slot + ")")
                .collect(Collectors.joining(", ", "GROUPING SETS (", ")"));
    }

    private String ofGrouped(String prefix, int otherwise) {
        return breakdowns()
                .map(slot -> "CASE WHEN grouping(b" + slot + ") = 0 THEN " + prefix + slot + " ELSE ")
                .collect(Collectors.joining(
                        "", "", otherwise + " END".repeat((int) breakdowns().count())));
    }

    private Stream<Integer> breakdowns() {
        return slots.stream().filter(slot -> slot > 0);
    }
}
