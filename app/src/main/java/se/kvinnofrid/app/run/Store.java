package se.kvinnofrid.app.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import se.kvinnofrid.app.backup.Restore;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.Matter;
import se.kvinnofrid.ingest.SubmissionLedger;

/** What the stages have left in the database, as far as it is told to the operator. */
public final class Store {

    private final DataSource dataSource;

    Store(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The submissions of a round in the order of senders and arrival; none if nothing was ever received. */
    public List<Submission> submissions(String round) {
        if (!exists("staging.submission")) {
            return List.of();
        }
        if (!exists("staging.decision")) {
            throw new DatabaseException(
                    "Databasen är gjord av ett äldre program. Kör ingest eller run, så görs den i ordning.");
        }
        String query = """
                select id, sender, municipality, file_name, state, counts, superseded_by is not null as superseded,
                       state in ('held', 'refused') and not exists (
                         select from staging.submission later
                         where later.round = submission.round and later.sender = submission.sender
                           and later.state = 'accepted' and later.registered_at > submission.registered_at)
                         and not (state = 'refused' and exists (
                           select from staging.decision where submission_id = submission.id)) as waits,
                       rows_read, cases_counted, rows_merged, rows_set_aside, cases_outside_round
                from staging.submission
                where round = ?
                order by sender collate "C", registered_at, file_name collate "C", id
                """;
        return ask(query, round, Submission::of);
    }

    /** Why submissions of a round are held, and what was decided about them, by their numbers. */
    public Map<Long, Matter> matters(Configuration configuration, Round round) {
        if (!exists("staging.decision")) {
            return Map.of();
        }
        try {
            return new SubmissionLedger(configuration, dataSource, round).matters();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The name of the latest edition of a round. */
    public Optional<String> findLatestEdition(String round) {
        if (!exists("result.edition")) {
            return Optional.empty();
        }
        String query = "select name from result.edition where round = ? order by id desc limit 1";
        return ask(query, round, row -> row.getString("name")).stream().findFirst();
    }

    /** Name and fingerprint of each edition of a round, earliest first. */
    public List<String> editions(String round) {
        return ask(
                "select name, fingerprint from result.edition where round = ? order by id",
                round,
                row -> row.getString("name") + " " + row.getString("fingerprint"));
    }

    /** Whether a backup has begun to be read in, and has not been to its end. */
    boolean isBeingRestored() {
        return ask("select to_regnamespace(?) is not null", Restore.MARK, row -> row.getBoolean(1))
                .get(0);
    }

    private boolean exists(String table) {
        return ask("select to_regclass(?) is not null", table, row -> row.getBoolean(1))
                .get(0);
    }

    private <T> List<T> ask(String query, String parameter, RowReader<T> reader) {
        List<T> answers = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(reader.read(rows));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DatabaseException unreadable(SQLException e) {
        return new DatabaseException("Databasen kunde inte läsas: " + e.getMessage(), e);
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
