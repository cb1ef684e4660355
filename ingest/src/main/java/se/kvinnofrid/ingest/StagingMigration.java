package se.kvinnofrid.ingest;

import java.sql.SQLException;
import java.util.HexFormat;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.ingest.staging.StagingTables;

/**
 * The tables of the schema {@code staging} that follow from the codebook; done again whenever the codebook changes. The others stand in
 * {@link #LOCATION}.
 */
public final class StagingMigration implements JavaMigration {

    /** Where the other migrations of this stage lie on the class path. */
    public static final String LOCATION = "classpath:db/ingest";

    private static final String CODEBOOK = "codebook/";
    private static final int CHECKSUM_DIGITS = 8;

    private final Configuration configuration;

    public StagingMigration(Configuration configuration) {
        this.configuration = configuration;
    }

    /** None: it is repeatable. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "staging tables of the codebook";
    }

    @Override
    public Integer getChecksum() {
        String hash = configuration.files().hash(CODEBOOK);
        return HexFormat.fromHexDigits(hash.substring(0, CHECKSUM_DIGITS));
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        new StagingTables(configuration.codebook()).create(context.getConnection());
    }
}
