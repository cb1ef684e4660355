package se.kvinnofrid.aggregate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.kvinnofrid.aggregate.sql.Session;

/** The editions that there are. */
public final class Editions {

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
            return session.query(
                    """
                    SELECT name, round, status, created_at, fingerprint, program_version FROM result.edition
                    WHERE round = ? ORDER BY id
                    """,
                    row -> new Edition(
                            row.getString("name"),
                            row.getString("round"),
                            row.getString("status"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getString("fingerprint"),
                            row.getString("program_version")),
                    round);
        }
    }
}
