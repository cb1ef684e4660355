package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.codebook.Variable;

/**
 * The numbers by which staging knows the answers of each variable. An answer of the codebook that nobody has ever been able to give has
 * no number yet; a number whose answer has left the codebook is not asked for.
 */
final class CodeNumbers {

    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    private CodeNumbers() {}

    static CodeNumbers read(Session session) throws SQLException {
        CodeNumbers codes = new CodeNumbers();
        session.query("SELECT variable, code, number FROM staging.code", row -> codes.numbers
                .computeIfAbsent(row.getString("variable"), variable -> new HashMap<>())
                .put(row.getString("code"), row.getInt("number")));
        return codes;
    }

    OptionalInt find(Variable variable, String code) {
        Integer number = numbers.getOrDefault(variable.id(), Map.of()).get(code);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The bits of the codes in a mask of several answers. */
    long mask(Variable variable, List<String> codes) {
        return codes.stream()
                .map(code -> find(variable, code))
                .filter(OptionalInt::isPresent)
                .mapToLong(number -> 1L << number.getAsInt())
                .reduce(0, (a, b) -> a | b);
    }
}
