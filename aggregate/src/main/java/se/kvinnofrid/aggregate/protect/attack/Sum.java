package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;

/** A weighted sum of columns and a constant; no column is in it twice, and they ascend. */
final class Sum {

    final int[] columns;
    final double[] coefficients;
    final double constant;

    Sum(int[] columns, double[] coefficients, double constant) {
        this.columns = columns;
        this.coefficients = coefficients;
        this.constant = constant;
    }

    static Sum constant(double constant) {
        return new Sum(new int[0], new double[0], constant);
    }

    Sum plus(double more) {
        return new Sum(columns, coefficients, constant + more);
    }

    static Sum of(int column) {
        return new Sum(new int[] {column}, new double[] {1}, 0);
    }

    double value(double[] ofColumns) {
        double value = constant;
        for (int i = 0; i < columns.length; i++) {
            value += coefficients[i] * ofColumns[columns[i]];
        }
        return value;
    }

    /** Adds up sums, and forgets them again. */
    static final class Adder {
        private final double[] sums;
        private final boolean[] touched;
        private final int[] touchedColumns;
        private int many;
        private double constant;

        Adder(int columns) {
            sums = new double[columns];
            touched = new boolean[columns];
            touchedColumns = new int[columns];
        }

        void add(double coefficient, Sum sum) {
            for (int i = 0; i < sum.columns.length; i++) {
                int column = sum.columns[i];
                if (!touched[column]) {
                    touched[column] = true;
                    touchedColumns[many++] = column;
                }
                sums[column] += coefficient * sum.coefficients[i];
            }
            constant += coefficient * sum.constant;
        }

        Sum take() {
            Arrays.sort(touchedColumns, 0, many);
            int[] columns = new int[many];
            double[] coefficients = new double[many];
            int terms = 0;
            for (int i = 0; i < many; i++) {
                int column = touchedColumns[i];
                // What cancels out in whole multiples does so exactly; the rest is what fractions leave behind.
                if (Math.abs(sums[column]) > 1e-12) {
                    columns[terms] = column;
                    coefficients[terms++] = sums[column];
                }
                sums[column] = 0;
                touched[column] = false;
            }
            Sum taken = new Sum(Arrays.copyOf(columns, terms), Arrays.copyOf(coefficients, terms), constant);
            many = 0;
            constant = 0;
            return taken;
        }
    }
}
