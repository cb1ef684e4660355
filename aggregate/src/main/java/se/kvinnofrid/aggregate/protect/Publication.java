package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.round.Round;

/** Publishes the computed cells of an edition: chooses what is hidden, by the method that is configured, and writes the rest. */
public final class Publication {

    private final Session session;
    private final Configuration configuration;
    private final Round round;

    public Publication(Session session, Configuration configuration, Round round) {
        this.session = session;
        this.configuration = configuration;
        this.round = round;
    }

    /**
     * Writes the edition's published cells, within the session's transaction.
     *
     * @throws NotReleasedException if the method is to keep hidden figures from being worked out, and no pattern is found that does
     */
    public void publish(String edition) throws SQLException {
        Protection protection = configuration.protection();
        switch (protection.method()) {
            case PRIMARY -> new PrimaryPublication(session, protection).publish(edition);
            case SUPPRESSION -> new Suppression(session, configuration, round).publish(edition);
            case ROUNDING -> new Rounding(session, configuration, round).publish(edition);
        }
        noteLoss(edition, protection.weights());
    }

    /** What is lost of each table, exactly: for analysts only. */
    private void noteLoss(String edition, Protection.Weights weights) throws SQLException {
        session.execute(
                Session.resource(Publication.class, "loss.sql"),
                weights.nation(),
                weights.county(),
                weights.municipality(),
                weights.group(),
                weights.halfYear(),
                edition);
    }
}
