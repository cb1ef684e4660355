package se.kvinnofrid.aggregate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.kvinnofrid.aggregate.sql.Session;

/** The editions that there are. */
public final class Editions {

    private static final String SELECT = """
            SELECT name, round, status, created_at, fingerprint, program_version, finalised_at, finalised_by, finalised_for,
                   (SELECT count(*) FROM result.edition_submission WHERE edition_id = edition.id) AS submissions,
                   (SELECT coalesce(sum(cases), 0) FROM result.edition_submission WHERE edition_id = edition.id) AS cases
            FROM result.edition
            """;

    private final DataSource database;

    public Editions(DataSource database) {
        this.database = database;
    }

    /** The newest edition of a round, draft or final. */
    public Optional<Edition> findNewest(String round) throws SQLException {
        List<Edition> editions = of(round);
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }

    /** The editions of a round, oldest first. */
    public List<Edition> of(String round) throws SQLException {
        try (Session session = Session.of(database)) {
            return session.query(SELECT + "WHERE round = ? ORDER BY edition.id", Editions::edition, round);
        }
    }

    /** The edition with a name. */
    public Optional<Edition> find(String name) throws SQLException {
        try (Session session = Session.of(database)) {
            return session.findFirst(SELECT + "WHERE name = ?", Editions::edition, name);
        }
    }

    /** How much protection hides of an edition; empty for those that were made before this was noted. */
    public Optional<Loss> findLoss(String name) throws SQLException {
        try (Session session = Session.of(database)) {
            return new Losses(session).find(name);
        }
    }

    /** The names of all editions, oldest first. */
    public List<String> names() throws SQLException {
        try (Session session = Session.of(database)) {
            return session.query("SELECT name FROM result.edition ORDER BY id", row -> row.getString(1));
        }
    }

    /** The names of the final editions that rest on a submission, oldest first. */
    public List<String> finalsOn(long submission) throws SQLException {
        try (Session session = Session.of(database)) {
            return session.query("""
                    SELECT name FROM result.edition JOIN result.edition_submission ON edition_id = edition.id
                    WHERE status = 'final' AND submission_id = ? ORDER BY edition.id
                    """, row -> row.getString(1), submission);
        }
    }

    /**
     * Makes an edition final: from now on the database refuses to change anything of it. To be called within a transaction.
     *
     * @param reason why now, and by whose decision; may be empty
     * @return whether it was a draft until now
     * @throws UnknownEditionException if there is no such edition
     */
    public boolean finalise(String name, String operator, String reason) throws SQLException {
        Optional<Edition> edition = find(name);
        if (edition.isEmpty()) {
            throw new UnknownEditionException(name, names());
        }
        if (edition.get().isFinal()) {
            return false;
        }
        try (Session session = Session.of(database)) {
            session.execute("UPDATE published.edition SET status = 'final' WHERE name = ?", name);
            session.execute("""
                    UPDATE result.edition
                    SET status = 'final', finalised_at = clock_timestamp(), finalised_by = ?, finalised_for = ?
                    WHERE name = ?
                    """, operator, reason, name);
        }
        return true;
    }

    private static Edition edition(ResultSet row) throws SQLException {
        Timestamp finalised = row.getTimestamp("finalised_at");
        return new Edition(
                row.getString("name"),
                row.getString("round"),
                row.getString("status"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("fingerprint"),
                row.getString("program_version"),
                row.getInt("submissions"),
                row.getLong("cases"),
                finalised == null
                        ? Optional.empty()
                        : Optional.of(new Edition.Finality(
                                finalised.toInstant(), row.getString("finalised_by"), row.getString("finalised_for"))));
    }
}
