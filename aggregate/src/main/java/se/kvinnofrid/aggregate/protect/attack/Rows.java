package se.kvinnofrid.aggregate.protect.attack;

import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.aggregate.protect.solve.LinearProgramme;
import se.kvinnofrid.aggregate.protect.solve.Whole;

/** The rows of a linear programme. The same sum comes again and again, in other words: it becomes one row. */
final class Rows {

    private final List<Row> rows = new ArrayList<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();

    private record Row(Sum sum, double low, double high) {}

    /** Adds low <= sum <= high, in which the sum's constant is not counted. */
    void add(Sum sum, double low, double high) {
        if (sum.columns.length > 0 && sum.coefficients[0] < 0) {
            double[] turned = Arrays.stream(sum.coefficients).map(c -> -c).toArray();
            add(new Sum(sum.columns, turned, 0), -high, -low);
            return;
        }
        List<Object> key = List.of(IntBuffer.wrap(sum.columns), DoubleBuffer.wrap(sum.coefficients));
        Integer number = numbers.putIfAbsent(key, rows.size());
        if (number == null) {
            rows.add(new Row(sum, low, high));
        } else {
            rows.set(number, both(rows.get(number), low, high));
        }
    }

    private static Row both(Row row, double low, double high) {
        double itsLow = Math.max(row.low, low);
        double itsHigh = Math.min(row.high, high);
        // What is worked out in two ways differs in its last digits, which is no contradiction.
        boolean one = itsLow > itsHigh && itsLow - itsHigh <= Whole.TOLERANCE;
        double middle = (itsLow + itsHigh) / 2;
        return one ? new Row(row.sum, middle, middle) : new Row(row.sum, itsLow, itsHigh);
    }

    /** Adds all rows to a programme, each made wider by so much; the columns of the sums have other numbers there. */
    void into(LinearProgramme programme, int[] columns, double wider) {
        for (Row row : rows) {
            int[] itsColumns =
                    Arrays.stream(row.sum.columns).map(i -> columns[i]).toArray();
            programme.addRow(row.low - wider, row.high + wider, itsColumns, row.sum.coefficients);
        }
    }
}
