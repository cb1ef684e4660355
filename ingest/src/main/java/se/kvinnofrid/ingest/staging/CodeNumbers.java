package se.kvinnofrid.ingest.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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

    static CodeNumbers read(Connection connection, Variable variable) throws SQLException {
        List<String> codes = variable.codes().stream().map(Code::id).toList();
        int[] numbers = new int[codes.size()];
        Arrays.fill(numbers, -1);
        try (PreparedStatement select =
                connection.prepareStatement("select code, number from staging.code where variable = ?")) {
            select.setString(1, variable.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int position = codes.indexOf(rows.getString(1));
                    if (position >= 0) {
                        numbers[position] = rows.getInt(2);
                    }
                }
            }
        }
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
