package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.protection.Protection;

/** Publishes the computed cells of an edition: chooses what is hidden, and writes the rest. */
public final class Publication {

    private final Session session;
    private final Protection protection;

    public Publication(Session session, Protection protection) {
        this.session = session;
        this.protection = protection;
    }

    /** Writes the edition's published cells, within the session's transaction. */
    public void publish(String edition) throws SQLException {
        session.execute("DROP TABLE IF EXISTS result.pattern");
        session.execute("""
                CREATE UNLOGGED TABLE result.pattern (
                  statistic text COLLATE "C", area text COLLATE "C", breakdown text COLLATE "C", breakdown_value text COLLATE "C",
                  period text COLLATE "C", category text COLLATE "C",
                  count boolean, base boolean, answers boolean, share boolean, value boolean, protection text COLLATE "C")
                """);
        new PrimaryRules(session, protection).choose();
        session.execute("ANALYZE result.pattern");
        session.execute(Session.resource(Publication.class, "publication.sql"), edition);
        session.execute("DROP TABLE result.pattern");
    }
}
