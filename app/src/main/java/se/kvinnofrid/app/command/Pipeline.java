package se.kvinnofrid.app.command;

import se.kvinnofrid.app.run.Desk;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.app.run.Stages;
import se.kvinnofrid.app.run.Store;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** A command's hold on the database, its lock and the terminal, while it runs stages. */
final class Pipeline implements AutoCloseable {

    private final Configuration configuration;
    private final Session session;
    private final Watching watching;

    private Pipeline(Configuration configuration, Session session, Watching watching) {
        this.configuration = configuration;
        this.session = session;
        this.watching = watching;
    }

    static Pipeline open(CommonOptions common, Configuration configuration) {
        Session session = Session.open(common.projectFolder(), common.findConfigurationFolder());
        return new Pipeline(configuration, session, new Watching(common.quiet()));
    }

    /** The key of the pseudonyms of a round; to be asked for before anything is touched. */
    String pseudonymKey(Round round) {
        return session.pseudonymKey(round.id());
    }

    /** Takes the lock; from here on this is the only run. */
    Stages begin() {
        return Stages.begin(configuration, session, watching.progress());
    }

    /** The database itself, for what is no stage. */
    Session session() {
        return session;
    }

    /** Takes the lock, and makes ready to decide instead of running stages. */
    Desk desk() {
        begin();
        return new Desk(configuration, session);
    }

    Store store() {
        return session.store();
    }

    @Override
    public void close() {
        watching.close();
        session.close();
    }
}
