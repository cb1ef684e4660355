package se.kvinnofrid.aggregate.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** Run after run, whatever has come and gone in between, the figures are those of somebody who counts from nothing. */
class RandomRunsTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());
    private static final List<String> MUNICIPALITIES = List.of("0180", "0114", "1480", "2584");
    private static final int RUNS = 5;

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void what_is_kept_gives_the_figures_of_a_count_from_nothing(@ForAll Random random) throws SQLException {
        Staging staging = Database.STAGING;
        staging.clear();
        for (int run = 0; run < RUNS; run++) {
            int events = random.nextInt(4);
            for (int event = 0; event < events; event++) {
                change(staging, random);
            }
            Computed.run(staging, CONFIGURATION, CONFIGURATION.statistics());
            List<String> kept = figures();
            execute("TRUNCATE result.tallied");
            Computed.run(staging, CONFIGURATION, CONFIGURATION.statistics());

            assertThat(kept).isEqualTo(figures());
        }
    }

    /** A submission comes, is replaced, withdrawn, taken up again or staged anew. */
    private static void change(Staging staging, Random random) throws SQLException {
        List<Long> all = longs("SELECT id FROM staging.submission ORDER BY id");
        if (all.isEmpty() || random.nextInt(3) == 0) {
            add(staging, random, MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size())));
            return;
        }
        long one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                execute("UPDATE staging.submission SET counts = false WHERE id = " + one);
                add(staging, random, text("SELECT municipality FROM staging.submission WHERE id = " + one));
            }
            case 1 -> execute("UPDATE staging.submission SET counts = false WHERE id = " + one);
            case 2 -> execute("UPDATE staging.submission SET counts = true WHERE id = " + one);
            default -> {
                execute("DELETE FROM staging.cases WHERE case_no % 2 = 0 AND submission_id = " + one);
                execute("UPDATE staging.submission SET intake_configuration = 'intake' WHERE id = " + one);
            }
        }
    }

    private static void add(Staging staging, Random random, String municipality) throws SQLException {
        List<Example.Case> cases = new ArrayList<>();
        int size = random.nextInt(20);
        for (int i = 0; i < size; i++) {
            cases.add(RandomCasesTest.oneCase(random));
        }
        staging.add(municipality, staging.submission(municipality), cases);
    }

    private static List<String> figures() throws SQLException {
        try (Session session = Session.of(Database.STAGING.database())) {
            return session.query("""
                    SELECT concat_ws('|', 'cell', cell::text) FROM result.computed_cell cell
                    UNION ALL SELECT concat_ws('|', 'panel', panel::text) FROM result.computed_panel panel
                    UNION ALL SELECT concat_ws('|', 'presence', presence::text) FROM result.computed_presence presence
                    ORDER BY 1
                    """, row -> row.getString(1));
        }
    }

    private static List<Long> longs(String query) throws SQLException {
        try (Session session = Session.of(Database.STAGING.database())) {
            return session.query(query, row -> row.getLong(1));
        }
    }

    private static String text(String query) throws SQLException {
        try (Session session = Session.of(Database.STAGING.database())) {
            return session.query(query, row -> row.getString(1)).get(0);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Session session = Session.of(Database.STAGING.database())) {
            session.execute(statement);
        }
    }

    /** The database is made when the first sequence needs it: jqwik makes the test class anew for every try. */
    private static final class Database {
        private static final Staging STAGING = create();

        private static Staging create() {
            try {
                return Staging.create(CONFIGURATION, TestDatabase.create());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
