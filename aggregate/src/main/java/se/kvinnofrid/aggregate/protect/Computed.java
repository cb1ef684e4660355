package se.kvinnofrid.aggregate.protect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * A computed row with its exact figures; those it does not have are missing.
 *
 * @param measure what sort of figure its category is, as {@code result.computed_category} has it
 * @param countCases how many cases stand behind the count
 * @param baseCases how many cases stand behind the base
 * @param never whether it is never published, whatever it is
 */
record Computed(
        Row row,
        String measure,
        @Nullable Long count,
        @Nullable Long base,
        @Nullable Long answers,
        @Nullable BigDecimal value,
        @Nullable Long countCases,
        @Nullable Long baseCases,
        boolean never) {

    static List<Computed> read(Session session) throws SQLException {
        return session.query("""
                SELECT statistic, area_level, area, breakdown, breakdown_value, period, category, measure,
                       count, base, answers, value, count_cases, base_cases,
                       never_by_municipality AND area_level = 'municipality' AS never
                FROM result.computed_cell JOIN result.computed_category USING (statistic, category)
                ORDER BY statistic, area, breakdown, breakdown_value, period, category
                """, Computed::of);
    }

    /** The row that a result describes. */
    static Computed of(ResultSet row) throws SQLException {
        return new Computed(
                row(row),
                row.getString("measure"),
                row.getObject("count", Long.class),
                row.getObject("base", Long.class),
                row.getObject("answers", Long.class),
                row.getBigDecimal("value"),
                row.getObject("count_cases", Long.class),
                row.getObject("base_cases", Long.class),
                row.getBoolean("never"));
    }

    /** The row that a result names. */
    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("statistic"),
                row.getString("area_level"),
                row.getString("area"),
                row.getString("breakdown"),
                row.getString("breakdown_value"),
                row.getString("period"),
                row.getString("category"));
    }

    /** What one of its figures is. */
    @Nullable
    Long figure(Figures.Part part) {
        return switch (part) {
            case COUNT -> count;
            case BASE -> base;
            case ANSWERS -> answers;
            case SUM -> sum();
        };
    }

    private @Nullable Long sum() {
        if (base == null) {
            return null;
        }
        return value == null
                ? Long.valueOf(0)
                : Long.valueOf(value.multiply(BigDecimal.valueOf(base))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
