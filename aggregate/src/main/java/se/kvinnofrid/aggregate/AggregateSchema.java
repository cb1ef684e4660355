package se.kvinnofrid.aggregate;

import org.flywaydb.core.api.migration.JavaMigration;
import se.kvinnofrid.aggregate.publish.PublishedViews;
import se.kvinnofrid.config.Configuration;

/** The tables and views of this stage, for Flyway. */
public final class AggregateSchema {

    /** Where the migrations written in SQL lie. */
    public static final String LOCATION = "classpath:db/aggregate";

    private AggregateSchema() {}

    /** The migrations that follow from the configuration: repeated whenever it changes. */
    public static JavaMigration[] migrations(Configuration configuration) {
        return new JavaMigration[] {new PublishedViews(configuration)};
    }
}
