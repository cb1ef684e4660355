package se.kvinnofrid.ingest.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import se.kvinnofrid.ingest.staging.Ruling.Verdict;

/** The decisions in the store, which only grow. */
public final class DecisionLog {

    private final DataSource dataSource;

    public DecisionLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Adds a decision.
     *
     * @param about for which reasons the submission is held
     */
    public void add(Decided decided, Set<Hold> about) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into staging.decision (submission_id, verdict, held_for, reason, operator, decided_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setLong(1, decided.submission());
            insert.setString(2, decided.verdict().name().toLowerCase(Locale.ROOT));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            about.stream().map(DecisionLog::name).sorted().toArray()));
            insert.setString(4, decided.reason());
            insert.setString(5, decided.operator());
            insert.setObject(6, decided.time().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** All decisions about the submissions of a round, by submission, the oldest first. */
    public Map<Long, List<Decided>> of(String round) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select d.submission_id, d.verdict, d.reason, d.operator, d.decided_at
                        from staging.decision d join staging.submission s on s.id = d.submission_id
                        where s.round = ?
                        order by d.id
                        """)) {
            select.setString(1, round);
            Map<Long, List<Decided>> decisions = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Decided decided = new Decided(
                            row.getLong(1),
                            Verdict.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant());
                    decisions
                            .computeIfAbsent(decided.submission(), id -> new ArrayList<>())
                            .add(decided);
                }
            }
            return decisions;
        }
    }

    static String name(Hold hold) {
        return hold.name().toLowerCase(Locale.ROOT);
    }
}
