package se.kvinnofrid.ingest.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Variable;

/** The numbers under which the codes of one variable are stored, by their positions in the codebook. */
final class CodeNumbers {

    private final int[] numbers;
    private final boolean same;

    private CodeNumbers(int[] numbers) {
        this.numbers = numbers;
        this.same = Arrays.equals(numbers, IntStream.range(0, numbers.length).toArray());
    }

    /** The numbers of all codes, by variable and code. */
    static Map<String, Map<String, Integer>> all(Connection connection) throws SQLException {
        Map<String, Map<String, Integer>> all = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select variable, code, number from staging.code");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.computeIfAbsent(rows.getString(1), variable -> new HashMap<>())
                        .put(rows.getString(2), rows.getInt(3));
            }
        }
        return all;
    }

    static CodeNumbers of(Variable variable, Map<String, Map<String, Integer>> all) {
        Map<String, Integer> own = all.getOrDefault(variable.id(), Map.of());
        int[] numbers = variable.codes().stream()
                .map(Code::id)
                .mapToInt(code -> own.getOrDefault(code, -1))
                .toArray();
        if (Arrays.stream(numbers).anyMatch(number -> number < 0)) {
            throw new IllegalStateException("not all codes of " + variable.id()
                    + " are numbered in the database: its migrations have not been run with this configuration");
        }
        return new CodeNumbers(numbers);
    }

    /** The number of the code at a position. */
    long number(long position) {
        return numbers[(int) position];
    }

    /** The bit set of numbers for a bit set of positions. */
    long mask(long positions) {
        if (same) {
            return positions;
        }
        long mask = 0;
        for (int i = 0; i < numbers.length; i++) {
            mask |= (positions & (1L << i)) == 0 ? 0 : 1L << numbers[i];
        }
        return mask;
    }
}
