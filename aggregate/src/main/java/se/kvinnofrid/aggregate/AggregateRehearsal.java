package se.kvinnofrid.aggregate;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import se.kvinnofrid.config.Configuration;

/** Makes the edition that a run would make, for somebody who takes all of it back afterwards. */
public final class AggregateRehearsal {

    private final Configuration configuration;
    private final DataSource dataSource;

    /**
     * Prepares to rehearse.
     *
     * @param dataSource gives one connection again and again, whose transaction is not to be committed
     */
    public AggregateRehearsal(Configuration configuration, DataSource dataSource) {
        this.configuration = configuration;
        this.dataSource = dataSource;
    }

    /**
     * Computes and protects.
     *
     * @return the name of the new edition; empty if nothing has changed since the newest
     * @throws IllegalArgumentException if the configuration has no such round
     */
    public Optional<String> perform(AggregateRequest request) throws SQLException {
        Aggregation aggregation = new Aggregation(configuration, dataSource, request);
        return aggregation.compute().isPresent() ? Optional.empty() : Optional.of(aggregation.protect());
    }
}
