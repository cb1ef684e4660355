package se.kvinnofrid.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;

/** What has been received in a round and what became of it, for run reports and for {@code status}. */
public final class SubmissionLedger {

    /**
     * One submission. Rows read = counted + merged + set aside + outside the round.
     *
     * @param id its number
     * @param sender code of the municipality
     * @param senderName name of the municipality; empty if the code is none
     * @param municipality code of the municipality that the rows belong to: not the sender's when the file lay in the wrong place
     * @param fileName path relative to the inbox
     * @param state {@code registered}, {@code accepted}, {@code held}, {@code refused} or {@code withdrawn}
     * @param counts whether its cases count now
     * @param supersededBy the submission that has taken its place, if one has
     * @param rowsRead rows with anything in them
     * @param casesCounted cases staged
     * @param rowsMerged rows merged with another row of the same case
     * @param rowsSetAside rows with errors
     * @param casesOutsideRound cases opened outside the round
     * @param errors number of findings for which rows or the file do not count
     * @param warnings number of findings that ought to be looked at
     */
    public record Entry(
            long id,
            String sender,
            String senderName,
            String municipality,
            String fileName,
            String sha256,
            String state,
            boolean counts,
            OptionalLong supersededBy,
            int rowsRead,
            int casesCounted,
            int rowsMerged,
            int rowsSetAside,
            int casesOutsideRound,
            int errors,
            int warnings) {}

    /**
     * A municipality that is expected in the round or has sent something.
     *
     * @param expected whether it has said that it takes part
     * @param submissions how many submissions it has sent
     * @param accepted how many of them count
     * @param held how many wait for a decision
     * @param refused how many are refused
     * @param cases number of its cases that count
     */
    public record Sender(
            String code,
            String name,
            boolean expected,
            int submissions,
            int accepted,
            int held,
            int refused,
            int cases) {

        /** Whether any of its cases count. */
        public boolean delivered() {
            return accepted > 0;
        }
    }

    /**
     * Something in the inbox that is no submission.
     *
     * @param name path relative to the inbox
     * @param reason {@code no_sender}, {@code folder_in_folder} or {@code no_plain_file}
     */
    public record Other(String name, String reason) {}

    private final Configuration configuration;
    private final DataSource dataSource;
    private final Round round;

    public SubmissionLedger(Configuration configuration, DataSource dataSource, Round round) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.round = round;
    }

    /** Every submission of the round, by sender and number. */
    public List<Entry> submissions() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select s.*,
                               (select count(*) from staging.finding f
                                where f.submission_id = s.id and f.severity in ('file_error', 'error')) as errors,
                               (select count(*) from staging.finding f
                                where f.submission_id = s.id and f.severity = 'warning') as warnings
                        from staging.submission s
                        where s.round = ?
                        order by s.sender collate "C", s.id
                        """)) {
            select.setString(1, round.id());
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return List.copyOf(entries);
        }
    }

    /** Why submissions are held, and what was decided about them, by their numbers; nothing about those that need no words. */
    public Map<Long, Matter> matters() throws SQLException {
        return Matters.read(configuration, dataSource, round.id(), Language.SV).all();
    }

    /** Every municipality that is expected or has sent something, by code. */
    public List<Sender> senders() throws SQLException {
        Map<String, List<Entry>> bySender = new TreeMap<>();
        round.expected().forEach(code -> bySender.put(code, new ArrayList<>()));
        submissions().forEach(entry -> bySender.computeIfAbsent(entry.municipality(), code -> new ArrayList<>())
                .add(entry));
        List<Sender> senders = new ArrayList<>();
        bySender.forEach((code, entries) -> senders.add(sender(code, entries)));
        return List.copyOf(senders);
    }

    /** The municipalities that are expected and of which nothing counts, by code. */
    public List<String> missing() throws SQLException {
        return senders().stream()
                .filter(sender -> sender.expected() && !sender.delivered())
                .map(Sender::code)
                .toList();
    }

    /** What lay in the inbox at the last run without being a submission, by name. */
    public List<Other> others() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select name, reason from staging.inbox_other where round = ? order by name collate \"C\"")) {
            select.setString(1, round.id());
            List<Other> others = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    others.add(new Other(row.getString(1), row.getString(2)));
                }
            }
            return List.copyOf(others);
        }
    }

    private Sender sender(String code, List<Entry> entries) {
        return new Sender(
                code,
                name(code),
                round.expected().contains(code),
                entries.size(),
                (int) entries.stream().filter(Entry::counts).count(),
                (int) entries.stream().filter(e -> e.state().equals("held")).count(),
                (int) entries.stream().filter(e -> e.state().equals("refused")).count(),
                entries.stream()
                        .filter(Entry::counts)
                        .mapToInt(Entry::casesCounted)
                        .sum());
    }

    private Entry entry(ResultSet row) throws SQLException {
        long supersededBy = row.getLong("superseded_by");
        OptionalLong successor = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(supersededBy);
        return new Entry(
                row.getLong("id"),
                row.getString("sender"),
                name(row.getString("sender")),
                row.getString("municipality"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("state"),
                row.getBoolean("counts"),
                successor,
                row.getInt("rows_read"),
                row.getInt("cases_counted"),
                row.getInt("rows_merged"),
                row.getInt("rows_set_aside"),
                row.getInt("cases_outside_round"),
                row.getInt("errors"),
                row.getInt("warnings"));
    }

    private String name(String code) {
        return configuration
                .municipalities()
                .findCode(code)
                .map(Municipality::name)
                .orElse("");
    }
}
