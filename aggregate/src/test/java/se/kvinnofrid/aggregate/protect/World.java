package se.kvinnofrid.aggregate.protect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;

/** Some cases, the tables that are made of them, and the thresholds by which these are protected. */
record World(SmallTables tables, int halfYears, int threshold, int minimumBase, int leaveOutPercent, Microdata data) {

    /** Runs the job on the cases, and tries out what was published. */
    TriedOut published() throws Exception {
        Configuration configuration =
                tables.configuration(halfYears, SmallTables.suppression(threshold, minimumBase, leaveOutPercent));
        Staging staging = Database.STAGING;
        staging.clear();
        data.stage(staging);
        new Runs(configuration, staging).outcome();
        try (Session session = Session.of(staging.database())) {
            return new TriedOut(
                    data,
                    cells(session, "SELECT *, NULL::numeric AS share FROM result.cell"),
                    cells(session, "SELECT * FROM published.cell"),
                    threshold,
                    minimumBase);
        }
    }

    private static Map<Microdata.Cell, TriedOut.Figures> cells(Session session, String query) throws SQLException {
        Map<Microdata.Cell, TriedOut.Figures> cells = new LinkedHashMap<>();
        session.query(query + " ORDER BY statistic, area, breakdown, breakdown_value, period, category", World::cell)
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        return cells;
    }

    private static Map.Entry<Microdata.Cell, TriedOut.Figures> cell(ResultSet row) throws SQLException {
        return Map.entry(
                new Microdata.Cell(
                        row.getString("statistic"),
                        row.getString("area"),
                        row.getString("breakdown"),
                        row.getString("breakdown_value"),
                        row.getString("period"),
                        row.getString("category")),
                new TriedOut.Figures(number(row, "count"), number(row, "base"), number(row, "answers"), share(row)));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Double share(ResultSet row) throws SQLException {
        double share = row.getDouble("share");
        return row.wasNull() ? null : share;
    }

    /** One database for all worlds, made when the first needs it. */
    private static final class Database {
        private static final Staging STAGING = create();

        private static Staging create() {
            try {
                return Staging.create(SmallTables.ALONE.configuration(2, 3, 4), TestDatabase.create());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                tables + " threshold " + threshold + " base " + minimumBase + " left out from " + leaveOutPercent);
        int[] numbers = data.numbers();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                text.append("\n")
                        .append(numbers[i])
                        .append(" ")
                        .append(data.sorts().get(i));
            }
        }
        return text.toString();
    }
}
