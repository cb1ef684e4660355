package se.kvinnofrid.aggregate.protect.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Row;

/** The figures of a published cell, those that are hidden missing; share and value with the decimals that readers see. */
record Cell(
        Row row,
        @Nullable Long count,
        @Nullable Long base,
        @Nullable Long answers,
        @Nullable BigDecimal share,
        @Nullable BigDecimal value) {

    private static final int DECIMALS = 6;

    static Cell read(ResultSet cell) throws SQLException {
        Row row = new Row(
                cell.getString("statistic"),
                cell.getString("area_level"),
                cell.getString("area"),
                cell.getString("breakdown"),
                cell.getString("breakdown_value"),
                cell.getString("period"),
                cell.getString("category"));
        return new Cell(
                row,
                cell.getObject("count", Long.class),
                cell.getObject("base", Long.class),
                cell.getObject("answers", Long.class),
                rounded(cell.getBigDecimal("share")),
                rounded(cell.getBigDecimal("value")));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
