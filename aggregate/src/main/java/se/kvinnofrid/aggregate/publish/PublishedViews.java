package se.kvinnofrid.aggregate.publish;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;

/**
 * Makes the views and the tables of words anew whenever the configuration has changed: a repeatable migration of Flyway. A view has the
 * statistic's name, so an analyst with SQL, Excel or Power BI needs no manual.
 */
public final class PublishedViews implements JavaMigration {

    /** Marks the views that are ours to drop; an analyst's own views are left alone. */
    private static final String MARK = "Statistik: ";

    private static final Label NATION = new Label("Riket", "Sweden");

    private final Configuration configuration;

    public PublishedViews(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "Views of the published statistics";
    }

    @Override
    public Integer getChecksum() {
        String views = Session.resource(PublishedViews.class, "view.sql");
        return 31 * views.hashCode()
                + configuration
                        .files()
                        .hash("codebook/", "municipalities.csv", "statistics/")
                        .hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    @SuppressWarnings("try") // the connection belongs to Flyway and stays open
    public void migrate(Context context) throws SQLException {
        Session session = Session.on(context.getConnection());
        areas(session);
        categories(session);
        breakdownValues(session);
        views(session);
    }

    private void areas(Session session) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new @Nullable Object[] {"00", NATION.sv()});
        configuration
                .municipalities()
                .counties()
                .forEach((code, name) -> rows.add(new @Nullable Object[] {code, name}));
        configuration
                .municipalities()
                .all()
                .forEach(municipality -> rows.add(new @Nullable Object[] {municipality.code(), municipality.name()}));
        session.execute("TRUNCATE published.area");
        session.executeAll("INSERT INTO published.area VALUES (?, ?)", rows);
    }

    private void categories(Session session) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Statistic statistic : configuration.statistics().all()) {
            for (Category category : statistic.categories()) {
                rows.add(new @Nullable Object[] {
                    statistic.id(),
                    category.id(),
                    rows.size(),
                    category.label().sv(),
                    category.label().en()
                });
            }
        }
        session.execute("TRUNCATE published.category");
        session.executeAll("INSERT INTO published.category VALUES (?, ?, ?, ?, ?)", rows);
    }

    private void breakdownValues(Session session) throws SQLException {
        Map<String, List<Category>> breakdowns = new LinkedHashMap<>();
        for (Statistic statistic : configuration.statistics().all()) {
            for (Breakdown breakdown : statistic.breakdowns()) {
                breakdowns.putIfAbsent(breakdown.id(), breakdown.values());
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        breakdowns.forEach((breakdown, values) -> values.forEach(value -> rows.add(new @Nullable Object[] {
            breakdown,
            value.id(),
            rows.size(),
            value.label().sv(),
            value.label().en()
        })));
        session.execute("TRUNCATE published.breakdown_value");
        session.executeAll("INSERT INTO published.breakdown_value VALUES (?, ?, ?, ?, ?)", rows);
    }

    private void views(Session session) throws SQLException {
        List<String> ours = session.query("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'published' AND c.relkind = 'v' AND obj_description(c.oid, 'pg_class') LIKE ?
                """, row -> row.getString(1), MARK + "%");
        for (String view : ours) {
            session.execute("DROP VIEW published." + Session.quoted(view));
        }
        for (Statistic statistic : configuration.statistics().all()) {
            String view = "published." + Session.quoted(statistic.id());
            session.execute(Session.resource(PublishedViews.class, "view.sql")
                    .replace("${view}", view)
                    .replace("${rates}", Boolean.toString(statistic.isByMunicipalityAndYear()))
                    .replace("${statistic}", statistic.id()));
            String comment = MARK + statistic.title().sv() + " ("
                    + statistic.title().en() + "). Bas: " + statistic.base().sv();
            session.execute("COMMENT ON VIEW " + view + " IS '" + comment.replace("'", "''") + "'");
        }
    }
}
