package se.kvinnofrid.ingest;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/**
 * Takes in what lies in the inbox as a run would, one submission after the other and without receipts, for somebody who takes all of it
 * back afterwards.
 */
public final class IngestRehearsal {

    private final Configuration configuration;
    private final DataSource dataSource;
    private final Progress progress;

    /**
     * Prepares to rehearse.
     *
     * @param dataSource gives one connection again and again, whose transaction is not to be committed
     */
    public IngestRehearsal(Configuration configuration, DataSource dataSource, Progress progress) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.progress = progress;
    }

    /**
     * Registers, stages and settles.
     *
     * @throws IllegalArgumentException if the configuration has no such round
     */
    public void perform(IngestRequest request) throws SQLException {
        IngestRun run = new IngestRun(configuration, dataSource, progress, Clock.systemUTC(), request);
        run.register();
        for (Shares.Part part : run.pending()) {
            run.stage(part.submission());
        }
        run.settle();
    }
}
