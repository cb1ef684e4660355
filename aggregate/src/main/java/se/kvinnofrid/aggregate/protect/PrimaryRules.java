package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.protection.Protection;

/**
 * Chooses what is hidden for its own sake: small counts, and what gives one back by itself. Writes the pattern, one row per computed cell
 * of which something is hidden, that the publication follows.
 */
final class PrimaryRules {

    private final Session session;
    private final Protection protection;

    PrimaryRules(Session session, Protection protection) {
        this.session = session;
        this.protection = protection;
    }

    void choose() throws SQLException {
        session.execute(
                Session.resource(PrimaryRules.class, "primary.sql"), protection.threshold(), protection.minimumBase());
    }
}
