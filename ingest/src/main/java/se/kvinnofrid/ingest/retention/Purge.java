package se.kvinnofrid.ingest.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Removes what is staged of a round's cases: the rows of cases and of their groups, findings, and what receipts were made of. What stays is
 * which submissions there were, with hashes and counts, and a signed note. A round once purged takes in nothing more.
 */
public final class Purge {

    private static final String CASE_TABLES = """
            select c.table_name
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'staging' and t.table_type = 'BASE TABLE' and c.column_name in ('submission_id', 'case_no', 'finding_no')
            group by c.table_name
            having count(*) = 2
            order by c.table_name collate "C"
            """;

    private static final String SUBMISSIONS = """
            select id, sender, file_name, sha256, state, counts, rows_read, cases_counted, rows_merged, rows_set_aside, cases_outside_round
            from staging.submission where round = ? order by id
            """;

    private final DataSource dataSource;

    /** Works on the connections of a data source, each in a transaction of its own. */
    public Purge(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The circumstances of a purge, which the note tells.
     *
     * @param at when
     * @param about further facts in order: who, by which program, which editions remain
     */
    public record Circumstances(Instant at, Map<String, Object> about) {}

    /** The notes of all purges, by round. */
    public List<PurgeNote> notes() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select round, note, public_key, signature from staging.purge order by round collate \"C\"")) {
            List<PurgeNote> notes = new ArrayList<>();
            while (row.next()) {
                notes.add(new PurgeNote(
                        row.getString(1),
                        row.getString(2),
                        new PurgeNote.Signature(row.getString(3), row.getString(4))));
            }
            return List.copyOf(notes);
        }
    }

    /** The note of a round that has been purged. */
    public Optional<PurgeNote> findNote(String round) throws SQLException {
        return notes().stream().filter(note -> note.round().equals(round)).findFirst();
    }

    /** The rounds of which something is staged, purged ones not among them. */
    public List<String> stagedRounds() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select distinct round collate "C" from staging.submission
                        where round not in (select round from staging.purge) order by 1
                        """)) {
            List<String> rounds = new ArrayList<>();
            while (row.next()) {
                rounds.add(row.getString(1));
            }
            return List.copyOf(rounds);
        }
    }

    /** How many rows a purge of the round would remove, by table. */
    public SortedMap<String, Long> look(String round) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return each(
                    connection,
                    "select count(*) from staging.%s where submission_id in (select id from staging.submission where round = ?)",
                    round);
        }
    }

    /**
     * Removes the cases of a round and keeps a signed note.
     *
     * @throws IllegalStateException if the round has been purged already
     */
    public PurgeNote purge(String round, Circumstances circumstances, PurgeNote.Signer signer) throws SQLException {
        if (findNote(round).isPresent()) {
            throw new IllegalStateException("round " + round + " has been purged already");
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                PurgeNote note = purge(connection, round, circumstances, signer);
                connection.commit();
                return note;
            } finally {
                // Takes back what was not committed.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Writes the tables anew, so that what was removed is not left on the disk either. */
    public void clearDisk() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(caseTables(connection));
            tables.add("submission");
            for (String table : tables) {
                statement.execute("vacuum full staging." + quoted(table));
            }
        }
    }

    private static PurgeNote purge(
            Connection connection, String round, Circumstances circumstances, PurgeNote.Signer signer)
            throws SQLException {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("round", round);
        note.put("purged_at", circumstances.at().toString());
        note.putAll(circumstances.about());
        note.put("submissions", submissions(connection, round));
        note.put(
                "rows_removed",
                each(
                        connection,
                        "with gone as (delete from staging.%s where submission_id in"
                                + " (select id from staging.submission where round = ?) returning 1) select count(*) from gone",
                        round));
        forget(connection, "update staging.submission set receipt = null, units = '{}' where round = ?", round);
        forget(connection, "delete from staging.pseudonym_key where round = ?", round);
        forget(connection, "delete from staging.inbox_other where round = ?", round);
        String text = JsonMapper.shared().writeValueAsString(note);
        PurgeNote signed = new PurgeNote(round, text, signer.sign(text));
        save(connection, signed, circumstances.at());
        return signed;
    }

    private static void save(Connection connection, PurgeNote note, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into staging.purge (round, purged_at, note, public_key, signature)"
                        + " values (?, ?, ?, ?, ?)")) {
            insert.setString(1, note.round());
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, note.text());
            insert.setString(4, note.signature().publicKey());
            insert.setString(5, note.signature().value());
            insert.executeUpdate();
        }
    }

    private static void forget(Connection connection, String sql, String round) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, round);
            statement.executeUpdate();
        }
    }

    private static List<Map<String, Object>> submissions(Connection connection, String round) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SUBMISSIONS)) {
            select.setString(1, round);
            List<Map<String, Object>> submissions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    Map<String, Object> submission = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        submission.put(columns.getColumnName(i), row.getObject(i));
                    }
                    submissions.add(submission);
                }
            }
            return submissions;
        }
    }

    /** The answer of each table that holds something of single cases to a question about a round. */
    private static SortedMap<String, Long> each(Connection connection, String question, String round)
            throws SQLException {
        SortedMap<String, Long> answers = new TreeMap<>();
        for (String table : caseTables(connection)) {
            try (PreparedStatement statement = connection.prepareStatement(question.formatted(quoted(table)))) {
                statement.setString(1, round);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    answers.put(table, row.getLong(1));
                }
            }
        }
        return answers;
    }

    private static List<String> caseTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CASE_TABLES)) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
