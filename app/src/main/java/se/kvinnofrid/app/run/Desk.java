package se.kvinnofrid.app.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import se.kvinnofrid.aggregate.Editions;
import se.kvinnofrid.aggregate.UnknownEditionException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.ingest.DecisionException;
import se.kvinnofrid.ingest.Decisions;

/** Where people decide: what they say is kept and takes effect at once, wholly or not at all. To be used under the run lock only. */
public final class Desk {

    private final Configuration configuration;
    private final Session session;

    /** To be made when the session has begun. */
    public Desk(Configuration configuration, Session session) {
        this.configuration = configuration;
        this.session = session;
    }

    /**
     * Decides about a submission.
     *
     * @param alsoFinal whether that is meant also when a final edition rests on the submission
     * @return the submissions that stand otherwise now
     * @throws SettingException if this cannot be decided about it
     */
    public List<Decisions.Change> decide(
            Decisions.Kind kind, long id, String reason, String operator, boolean alsoFinal) {
        return within(() -> {
            List<String> resting = new Editions(session.dataSource()).finalsOn(id);
            if (kind == Decisions.Kind.WITHDRAW && !resting.isEmpty() && !alsoFinal) {
                throw new SettingException("På leverans " + id + " vilar " + String.join(", ", resting)
                        + ", som är fastställd. Är det meningen, lägg till --also-final: utgåvan ändras inte, men de som"
                        + " kommer skiljer sig från den.");
            }
            return new Decisions(configuration, session.dataSource(), Clock.systemUTC())
                    .decide(kind, id, reason, operator);
        });
    }

    /**
     * Makes an edition final.
     *
     * @return whether it was a draft until now
     * @throws SettingException if there is no such edition
     */
    public boolean finalise(String edition, String operator, String reason) {
        return within(() -> new Editions(session.dataSource()).finalise(edition, operator, reason));
    }

    private interface Work<T> {
        T doIt() throws SQLException;
    }

    private <T> T within(Work<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(session.transactionManager());
        try {
            return transaction.execute(status -> {
                try {
                    return work.doIt();
                } catch (SQLException e) {
                    throw new DatabaseException("Beslutet kunde inte sparas: " + e.getMessage(), e);
                }
            });
        } catch (DecisionException e) {
            throw new SettingException(String.valueOf(e.getMessage()));
        } catch (UnknownEditionException e) {
            throw Archive.unknown(e);
        }
    }
}
