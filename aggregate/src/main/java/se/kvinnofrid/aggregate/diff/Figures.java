package se.kvinnofrid.aggregate.diff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.diff.Differences.Compared;
import se.kvinnofrid.aggregate.diff.Differences.Scope;
import se.kvinnofrid.aggregate.diff.EditionDiff.CellChange;
import se.kvinnofrid.aggregate.diff.EditionDiff.Figure;
import se.kvinnofrid.aggregate.diff.EditionDiff.StatisticChange;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;

/** The cells of two editions, compared. */
final class Figures {

    private static final int DECIMALS = 6;

    private record Tally(long cells, long newlyHidden, long newlyShown) {}

    private final Session session;
    private final Configuration configuration;
    private final Compared before;
    private final Compared after;

    Figures(Session session, Configuration configuration, Compared before, Compared after) {
        this.session = session;
        this.configuration = configuration;
        this.before = before;
        this.after = after;
    }

    /** The statistics of which anything has changed, the largest changes first. */
    List<StatisticChange> changes(Scope scope) throws SQLException {
        SortedMap<String, Tally> tallies = tallies();
        SortedMap<String, List<CellChange>> listed = listed(scope.area());
        List<StatisticChange> changes = new ArrayList<>();
        tallies.forEach((statistic, tally) -> {
            List<CellChange> cells = new ArrayList<>(listed.getOrDefault(statistic, List.of()));
            cells.sort(Comparator.comparing(CellChange::size).reversed());
            changes.add(new StatisticChange(
                    statistic,
                    title(statistic),
                    tally.cells(),
                    tally.newlyHidden(),
                    tally.newlyShown(),
                    cells.isEmpty() ? BigDecimal.ZERO : cells.get(0).size(),
                    cells.size(),
                    cells.subList(0, Math.min(scope.most(), cells.size()))));
        });
        changes.sort(Comparator.comparing(StatisticChange::size).reversed());
        return changes;
    }

    private SortedMap<String, Tally> tallies() throws SQLException {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        session.query(
                Session.resource(Figures.class, "tallies.sql"),
                row -> tallies.put(row.getString(1), new Tally(row.getLong(2), row.getLong(3), row.getLong(4))),
                before.id(),
                after.id(),
                before.side().name(),
                after.side().name());
        return tallies;
    }

    private SortedMap<String, List<CellChange>> listed(String area) throws SQLException {
        SortedMap<String, List<CellChange>> listed = new TreeMap<>();
        session.query(
                Session.resource(Figures.class, "listed.sql"),
                row -> listed.computeIfAbsent(row.getString("statistic"), id -> new ArrayList<>())
                        .add(change(row)),
                before.id(),
                area,
                after.id(),
                area);
        return listed;
    }

    private CellChange change(ResultSet row) throws SQLException {
        Optional<Figure> was = figure(row, "before");
        Optional<Figure> is = figure(row, "after");
        String category = row.getString("category");
        return new CellChange(
                category, label(row.getString("statistic"), category), row.getString("period"), was, is, size(was, is));
    }

    private static Optional<Figure> figure(ResultSet row, String side) throws SQLException {
        if (!row.getBoolean(side)) {
            return Optional.empty();
        }
        Long count = row.getObject(side + "_count", Long.class);
        Long base = row.getObject(side + "_base", Long.class);
        BigDecimal share = count == null || base == null || base == 0
                ? null
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(base), DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new Figure(
                count, base, share, row.getBigDecimal(side + "_value"), row.getString(side + "_protection")));
    }

    private static BigDecimal size(Optional<Figure> before, Optional<Figure> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return BigDecimal.ONE;
        }
        Figure was = before.get();
        Figure is = after.get();
        if (was.share() != null && is.share() != null) {
            return was.share().subtract(is.share()).abs();
        }
        return was.value() != null || is.value() != null
                ? part(was.value(), is.value())
                : part(decimal(was.count()), decimal(is.count()));
    }

    /** The difference as a part of the larger; missing is as zero. */
    private static BigDecimal part(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        BigDecimal was = one == null ? BigDecimal.ZERO : one;
        BigDecimal is = other == null ? BigDecimal.ZERO : other;
        BigDecimal larger = was.abs().max(is.abs());
        return larger.signum() == 0
                ? BigDecimal.ZERO
                : was.subtract(is)
                        .abs()
                        .divide(larger, MathContext.DECIMAL64)
                        .min(BigDecimal.ONE)
                        .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private String title(String statistic) {
        return configuration
                .statistics()
                .find(statistic)
                .map(Statistic::title)
                .map(title -> title.sv())
                .orElse(statistic);
    }

    private String label(String statistic, String category) {
        return configuration.statistics().find(statistic).stream()
                .flatMap(found -> found.categories().stream())
                .filter(found -> found.id().equals(category))
                .map(Category::label)
                .map(label -> label.sv())
                .findFirst()
                .orElse(category);
    }
}
