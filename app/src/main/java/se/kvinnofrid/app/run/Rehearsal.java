package se.kvinnofrid.app.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.AggregateRehearsal;
import se.kvinnofrid.aggregate.AggregateRequest;
import se.kvinnofrid.aggregate.Editions;
import se.kvinnofrid.aggregate.diff.Differences;
import se.kvinnofrid.aggregate.diff.EditionDiff;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.IngestRehearsal;
import se.kvinnofrid.ingest.IngestRequest;

/**
 * A run that is done to its end, except for files, and then taken back: everything happens in one transaction that is rolled back, tables
 * that a newer program or codebook would make included. The numbers that submissions would have got are given back too.
 */
public final class Rehearsal implements AutoCloseable {

    private record Sequence(String name, @Nullable Long last) {}

    private final Configuration configuration;
    private final Progress progress;
    private final Connection connection;
    private final DataSource dataSource;
    private final List<Sequence> sequences;

    private Rehearsal(Configuration configuration, Progress progress, Connection connection) throws SQLException {
        this.configuration = configuration;
        this.progress = progress;
        this.connection = connection;
        this.dataSource = new OneConnection(connection);
        this.sequences = sequences();
    }

    /**
     * Begins a rehearsal; what is done from here on is taken back in the end.
     *
     * @param connection one that nobody else uses, in a session that holds the run lock
     */
    static Rehearsal begin(
            Configuration configuration,
            Progress progress,
            Connection connection,
            List<JavaMigration> migrations,
            Session session)
            throws SQLException {
        Rehearsal rehearsal = new Rehearsal(configuration, progress, connection);
        connection.setAutoCommit(false);
        session.migrate(migrations, rehearsal.dataSource);
        return rehearsal;
    }

    /**
     * What a rehearsed run would come to.
     *
     * @param edition the name of the edition it would make; empty if it would make none
     * @param diff how that differs from the newest edition there is; empty if there is none
     */
    public record Outcome(Optional<String> edition, Optional<EditionDiff> diff) {}

    /** Does what a run would do. */
    public Outcome perform(Path inbox, Round round, String key, AggregateRequest request, Differences.Scope scope) {
        IngestRequest ingest = new IngestRequest(
                inbox, inbox, round.id(), 1, new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        try {
            Optional<String> newest =
                    new Editions(dataSource).findNewest(round.id()).map(edition -> edition.name());
            new IngestRehearsal(configuration, dataSource, progress).perform(ingest);
            Optional<String> made = new AggregateRehearsal(configuration, dataSource).perform(request);
            if (newest.isEmpty() || made.isEmpty()) {
                return new Outcome(made, Optional.empty());
            }
            Differences differences = new Differences(configuration, dataSource);
            return new Outcome(made, Optional.of(differences.between(newest.get(), made.get(), scope)));
        } catch (SQLException e) {
            throw new DatabaseException("Övningen misslyckades: " + e.getMessage(), e);
        }
    }

    /** What the database would hold. */
    public Store store() {
        return new Store(dataSource);
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            for (Sequence sequence : sequences) {
                restore(sequence);
            }
        } catch (SQLException e) {
            throw new DatabaseException("Övningen kunde inte tas tillbaka: " + e.getMessage(), e);
        }
    }

    private List<Sequence> sequences() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value from pg_sequences
                        where schemaname in ('batch', 'staging', 'result', 'published')
                        """)) {
            List<Sequence> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new Sequence(rows.getString(1), rows.getObject(2, Long.class)));
            }
            return all;
        }
    }

    /** A sequence does not roll back by itself. */
    private void restore(Sequence sequence) throws SQLException {
        try (PreparedStatement restore = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            Long last = sequence.last();
            restore.setString(1, sequence.name());
            restore.setLong(2, last == null ? 1 : last);
            restore.setBoolean(3, last != null);
            restore.execute();
        }
    }
}
