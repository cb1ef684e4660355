package se.kvinnofrid.ingest.staging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;

/** The submissions of one round in the database. */
public final class Submissions {

    private static final String SELECT = """
            select id, sender, file_name, sha256, modified_at, registered_at, intake_configuration, state, counts,
                   superseded_by, municipality, sound, likeness, ruling.verdict, ruling.held_for as about, cases_counted, units
            from staging.submission
            left join lateral (select verdict, d.held_for from staging.decision d
                               where d.submission_id = submission.id order by d.id desc limit 1) ruling on true
            where round = ?
            """;

    private final DataSource dataSource;
    private final String round;

    public Submissions(DataSource dataSource, String round) {
        this.dataSource = dataSource;
        this.round = round;
    }

    /** A file that was found in the inbox. */
    public record Found(String sender, String fileName, long size, String sha256, Instant modified) {}

    /** Something in the inbox that is no submission. */
    public record Other(String name, String reason) {}

    /** All submissions of the round, in order of their numbers. */
    public List<StagedSubmission> all() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + "order by id")) {
            select.setString(1, round);
            return read(select);
        }
    }

    /** The submission with the number. */
    public StagedSubmission get(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + "and id = ?")) {
            select.setString(1, round);
            select.setLong(2, id);
            return read(select).get(0);
        }
    }

    /**
     * The moment at which a run lists the inbox: the given one, unless the clock has been set back since an earlier run. What comes later
     * counts as newer, so every run is later than those before it, if only by a microsecond.
     */
    public Instant after(Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select max(registered_at) + interval '1 microsecond' from staging.submission
                        where round = ? having max(registered_at) >= ?
                        """)) {
            select.setString(1, round);
            select.setObject(2, time(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : now;
            }
        }
    }

    /** Registers a file, unless the same content of the same sender is known already. */
    public void register(Found found, Instant asOf) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into staging.submission
                               (round, sender, municipality, file_name, size_bytes, sha256, modified_at, registered_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?
                        where not exists (select from staging.submission
                                          where round = ? and sender = ? and sha256 = ?)
                        """)) {
            insert.setString(1, round);
            insert.setString(2, found.sender());
            insert.setString(3, found.sender());
            insert.setString(4, found.fileName());
            insert.setLong(5, found.size());
            insert.setString(6, found.sha256());
            insert.setObject(7, time(found.modified()));
            insert.setObject(8, time(asOf));
            insert.setString(9, round);
            insert.setString(10, found.sender());
            insert.setString(11, found.sha256());
            insert.executeUpdate();
        }
    }

    /** Forgets a submission that was registered and vanished before it was judged, unless somebody has decided about it. */
    public void forget(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from staging.submission
                        where id = ? and state = 'registered'
                          and not exists (select from staging.decision where submission_id = submission.id)
                        """)) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** Notes what else lies in the inbox, instead of what was noted before. */
    public void replaceOthers(List<Other> others) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from staging.inbox_other where round = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into staging.inbox_other (round, name, reason) values (?, ?, ?)")) {
            delete.setString(1, round);
            delete.executeUpdate();
            for (Other other : others) {
                insert.setString(1, round);
                insert.setString(2, other.name());
                insert.setString(3, other.reason());
                insert.executeUpdate();
            }
        }
    }

    /** The round of a submission. */
    public static Optional<String> findRound(DataSource dataSource, long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select round from staging.submission where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Makes a submission wait to be read again, as if it had not been read. */
    public void unread(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update staging.submission set state = 'registered', counts = false, superseded_by = null,
                               intake_configuration = null
                        where id = ?
                        """)) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    /** Removes what a submission has in staging. */
    public void clear(StagedSubmission submission, CaseForm form) throws SQLException {
        List<String> tables = new ArrayList<>(List.of(StagingTables.CASES));
        form.groups().forEach(group -> tables.add(group.group().table()));
        try (Connection connection = dataSource.getConnection()) {
            for (String table : tables) {
                try (PreparedStatement delete = connection.prepareStatement("delete from staging."
                        + StagingTables.quoted(table) + " where municipality in (?, ?) and submission_id = ?")) {
                    delete.setString(1, submission.sender());
                    delete.setString(2, submission.municipality());
                    delete.setLong(3, submission.id());
                    delete.executeUpdate();
                }
            }
        }
    }

    /** Sets how each submission stands to the others. */
    public void settle(List<Settlement.Standing> standings) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update staging.submission
                        set state = new.state, counts = new.counts, superseded_by = new.superseded_by, held_for = new.held_for,
                            held_beside = new.held_beside
                        from (values (?, ?, ?::bigint, ?::text[], ?::bigint[]))
                          as new (state, counts, superseded_by, held_for, held_beside)
                        where id = ?
                          and (submission.state, submission.counts, submission.superseded_by, submission.held_for, submission.held_beside)
                              is distinct from (new.state, new.counts, new.superseded_by, new.held_for, new.held_beside)
                        """)) {
            for (Settlement.Standing standing : standings) {
                List<Settlement.Objection> held = standing.state() == State.HELD ? standing.objections() : List.of();
                update.setString(1, standing.state().name().toLowerCase(Locale.ROOT));
                update.setBoolean(2, standing.counts());
                if (standing.supersededBy().isPresent()) {
                    update.setLong(3, standing.supersededBy().getAsLong());
                } else {
                    update.setNull(3, Types.BIGINT);
                }
                Stream<String> reasons = held.stream().map(objection -> DecisionLog.name(objection.hold()));
                update.setArray(4, connection.createArrayOf("text", reasons.toArray()));
                Stream<Long> others = held.stream().map(Settlement.Objection::beside);
                update.setArray(5, connection.createArrayOf("bigint", others.toArray()));
                update.setLong(6, standing.id());
                update.executeUpdate();
            }
        }
    }

    private static List<StagedSubmission> read(PreparedStatement select) throws SQLException {
        List<StagedSubmission> submissions = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                submissions.add(submission(row));
            }
        }
        return submissions;
    }

    private static StagedSubmission submission(ResultSet row) throws SQLException {
        long supersededBy = row.getLong("superseded_by");
        OptionalLong successor = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(supersededBy);
        Array units = row.getArray("units");
        return new StagedSubmission(
                row.getLong("id"),
                row.getString("sender"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("modified_at", OffsetDateTime.class).toInstant(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("intake_configuration")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("counts"),
                successor,
                row.getString("municipality"),
                row.getBoolean("sound"),
                row.getString("likeness"),
                ruling(row),
                row.getInt("cases_counted"),
                List.of((String[]) units.getArray()));
    }

    private static Optional<Ruling> ruling(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return Optional.empty();
        }
        Set<Hold> about = Stream.of((String[]) row.getArray("about").getArray())
                .map(name -> Hold.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return Optional.of(new Ruling(Ruling.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)), about));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
