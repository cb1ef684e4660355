package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.protection.Protection;

/** Hides what is hidden for its own sake, and nothing else: what is hidden can often be worked out. */
final class PrimaryPublication {

    private final Session session;
    private final Protection protection;

    PrimaryPublication(Session session, Protection protection) {
        this.session = session;
        this.protection = protection;
    }

    void publish(String edition) throws SQLException {
        session.execute("DROP TABLE IF EXISTS result.pattern");
        session.execute("""
                CREATE UNLOGGED TABLE result.pattern (
                  statistic text COLLATE "C", area text COLLATE "C", breakdown text COLLATE "C", breakdown_value text COLLATE "C",
                  period text COLLATE "C", category text COLLATE "C",
                  count boolean, base boolean, answers boolean, share boolean, value boolean, protection text COLLATE "C")
                """);
        session.execute(
                Session.resource(PrimaryPublication.class, "primary.sql"),
                protection.threshold(),
                protection.minimumBase());
        session.execute("ANALYZE result.pattern");
        session.execute(Session.resource(PrimaryPublication.class, "publication.sql"), edition);
        session.execute("DROP TABLE result.pattern");
    }
}
