package se.kvinnofrid.ingest.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import se.kvinnofrid.ingest.figure.KeyFigure;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.receipt.Remark;
import tools.jackson.databind.json.JsonMapper;

/** What submissions were judged to, kept in the database: counts, findings, and all that a receipt needs. */
public final class Judgements {

    private final DataSource dataSource;
    private final JsonMapper json = new JsonMapper();

    public Judgements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Keeps what a submission was judged to, instead of what was kept before.
     *
     * @param remarks its findings in Swedish words
     * @param likeness digest of its cases but for whose they are
     * @param configuration hash of the configuration it was judged by
     */
    public void save(long id, Judgement judgement, List<Remark> remarks, String likeness, String configuration)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            saveCounts(connection, id, judgement, likeness, configuration);
            saveFindings(connection, id, remarks);
        }
    }

    /** What a submission was judged to. */
    public Judgement get(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select receipt from staging.submission where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getString(1) == null) {
                    throw new IllegalStateException("submission " + id + " has not been judged");
                }
                return json.readValue(row.getString(1), Judgement.class);
            }
        }
    }

    /**
     * What a submission has been answered.
     *
     * @param judgement hash of what it was judged to
     * @param answered what was noted when it was answered last; empty if never
     */
    public record Answered(String judgement, String answered) {}

    /** What every judged submission of a round has been answered, by its number. */
    public Map<Long, Answered> answered(String round) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, encode(sha256(convert_to(receipt::text, 'UTF8')), 'hex'), coalesce(answered, '')
                        from staging.submission where round = ? and receipt is not null
                        """)) {
            select.setString(1, round);
            try (ResultSet row = select.executeQuery()) {
                Map<Long, Answered> answered = new HashMap<>();
                while (row.next()) {
                    answered.put(row.getLong(1), new Answered(row.getString(2), row.getString(3)));
                }
                return answered;
            }
        }
    }

    /** Notes what submissions have been answered, by their numbers. */
    public void noteAnswered(Map<Long, String> answered) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update staging.submission set answered = ? where id = ?")) {
            for (Map.Entry<Long, String> one : answered.entrySet()) {
                update.setString(1, one.getValue());
                update.setLong(2, one.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /**
     * Key figures of a submission.
     *
     * @param accepted whether the submission was accepted, so that a later one can be compared with it
     */
    public record Past(long id, String sender, boolean accepted, List<KeyFigure> figures) {}

    /** The key figures of every submission of every round that is not refused; of each sender the oldest first. */
    public List<Past> past() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, sender, state = 'accepted', coalesce(receipt -> 'figures', '[]') as figures
                        from staging.submission
                        where state in ('accepted', 'held') and receipt is not null
                        order by sender collate "C", registered_at, modified_at, file_name collate "C", sha256 collate "C"
                        """);
                ResultSet row = select.executeQuery()) {
            List<Past> past = new ArrayList<>();
            while (row.next()) {
                past.add(new Past(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        List.of(json.readValue(row.getString(4), KeyFigure[].class))));
            }
            return past;
        }
    }

    private void saveCounts(Connection connection, long id, Judgement judgement, String likeness, String configuration)
            throws SQLException {
        Judgement.RowCounts rows = judgement.rows();
        try (PreparedStatement update = connection.prepareStatement("""
                update staging.submission
                set state = ?, counts = false, superseded_by = null, intake_configuration = ?, rows_read = ?,
                    cases_counted = ?, rows_merged = ?, rows_set_aside = ?, cases_outside_round = ?, units = ?,
                    receipt = ?::jsonb, sound = ?, likeness = ?, municipality = coalesce(nullif(?, ''), sender)
                where id = ?
                """)) {
            update.setString(1, judgement.refused() ? "refused" : "accepted");
            update.setString(2, configuration);
            update.setInt(3, rows.read());
            update.setInt(4, rows.counted());
            update.setInt(5, rows.merged());
            update.setInt(6, rows.setAside());
            update.setInt(7, rows.outside());
            update.setArray(
                    8, connection.createArrayOf("text", judgement.units().toArray()));
            update.setString(9, json.writeValueAsString(judgement).replace("\\u0000", ""));
            update.setBoolean(10, !judgement.refused());
            update.setString(11, likeness);
            update.setString(12, judgement.refused() ? "" : judgement.municipality());
            update.setLong(13, id);
            update.executeUpdate();
        }
    }

    private static void saveFindings(Connection connection, long id, List<Remark> remarks) throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from staging.finding where submission_id = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into staging.finding (submission_id, finding_no, rule, severity, sheet, column_position,
                               column_header, variable, found, other_values, expected, row_count, rows)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            delete.setLong(1, id);
            delete.executeUpdate();
            int number = 0;
            for (Remark remark : remarks) {
                insert.setLong(1, id);
                insert.setInt(2, ++number);
                insert.setString(3, remark.rule());
                insert.setString(4, remark.severity().toLowerCase(Locale.ROOT));
                insert.setString(5, text(remark.sheet()));
                insert.setString(6, remark.column());
                insert.setString(7, text(remark.header()));
                insert.setString(8, remark.variable());
                insert.setString(9, text(remark.found()));
                insert.setBoolean(10, remark.otherValues());
                insert.setString(11, remark.expected());
                insert.setInt(12, remark.count());
                insert.setArray(
                        13, connection.createArrayOf("integer", remark.rows().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The character NUL, which no text in the database can hold, is left out. */
    private static String text(String written) {
        return written.replace("\0", "");
    }
}
