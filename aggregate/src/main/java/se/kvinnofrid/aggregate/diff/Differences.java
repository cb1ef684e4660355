package se.kvinnofrid.aggregate.diff;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import se.kvinnofrid.aggregate.UnknownEditionException;
import se.kvinnofrid.aggregate.diff.EditionDiff.Side;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** Compares editions, as they stand in the store. */
public final class Differences {

    private final Configuration configuration;
    private final DataSource database;

    public Differences(Configuration configuration, DataSource database) {
        this.configuration = configuration;
        this.database = database;
    }

    /**
     * Which figures to list.
     *
     * @param area code of the area; {@code 00} is the nation
     * @param most how many cells of each statistic at most
     */
    public record Scope(String area, int most) {
        public Scope {
            if (most < 0) {
                throw new IllegalArgumentException("as many cells as " + most + " cannot be listed");
            }
        }
    }

    /** An edition of the two. */
    record Compared(long id, String round, Side side) {}

    /**
     * What has changed from one edition to another.
     *
     * @throws UnknownEditionException if there is no such edition
     * @throws IllegalArgumentException if they are about different rounds
     */
    public EditionDiff between(String before, String after, Scope scope) throws SQLException {
        try (Session session = Session.of(database)) {
            Compared old = edition(session, before);
            Compared renewed = edition(session, after);
            if (!old.round().equals(renewed.round())) {
                throw new IllegalArgumentException(before + " is about " + old.round() + " and " + after + " about "
                        + renewed.round() + ": only editions of one round can be compared");
            }
            Round round = configuration
                    .findRound(old.round())
                    .orElseThrow(() -> new IllegalArgumentException("no round '" + old.round() + "' is configured"));
            Foundations foundations = new Foundations(session, configuration, old.id(), renewed.id());
            return new EditionDiff(
                    old.side(),
                    renewed.side(),
                    scope.area(),
                    foundations.cases(round),
                    foundations.submissions(),
                    foundations.files(),
                    new Figures(session, configuration, old, renewed).changes(scope));
        }
    }

    private static Compared edition(Session session, String name) throws SQLException {
        List<Compared> found = session.query(
                """
                SELECT edition.id, edition.name, edition.round, edition.status, edition.created_at, edition.program_version,
                       published.threshold, published.minimum_base,
                       (SELECT count(*) FROM result.edition_submission WHERE edition_id = edition.id) AS submissions,
                       (SELECT coalesce(sum(cases), 0) FROM result.edition_submission WHERE edition_id = edition.id) AS cases
                FROM result.edition JOIN published.edition published ON published.name = edition.name
                WHERE edition.name = ?
                """,
                row -> new Compared(
                        row.getLong("id"),
                        row.getString("round"),
                        new Side(
                                row.getString("name"),
                                row.getString("status"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getString("program_version"),
                                row.getInt("submissions"),
                                row.getLong("cases"),
                                row.getInt("threshold"),
                                row.getInt("minimum_base"))),
                name);
        if (found.isEmpty()) {
            List<String> names = session.query("SELECT name FROM result.edition", row -> row.getString(1));
            throw new UnknownEditionException(name, List.copyOf(new TreeSet<>(names)));
        }
        return found.get(0);
    }
}
