package se.kvinnofrid.aggregate.edition;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.protection.Protection;
import tools.jackson.databind.json.JsonMapper;

/** Keeps editions. Everything of an edition is written within one transaction of the session: it is there wholly or not at all. */
public final class EditionStore {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Session session;

    public EditionStore(Session session) {
        this.session = session;
    }

    /**
     * The name that a new edition of the round gets.
     *
     * @throws EditionNameException if the wish cannot be met
     */
    public String nameFor(String round, Optional<String> wished) throws SQLException {
        if (wished.isPresent()) {
            String name = wished.get();
            if (!NAME.matcher(name).matches()) {
                throw new EditionNameException("the edition cannot be named '" + name
                        + "': use letters a-z, digits, full stop, hyphen and underscore, at most 64, no mark first");
            }
            if (isUsed(name)) {
                throw new EditionNameException(
                        "there is already an edition named '" + name + "'; choose another name for the new one");
            }
            return name;
        }
        int number = session.query("SELECT count(*) FROM result.edition WHERE round = ?", row -> row.getInt(1), round)
                        .get(0)
                + 1;
        while (isUsed(round + "-" + number)) {
            number++;
        }
        return round + "-" + number;
    }

    private boolean isUsed(String name) throws SQLException {
        return session.findFirst("SELECT 1 FROM result.edition WHERE name = ?", row -> 1, name)
                .isPresent();
    }

    /**
     * Notes what the computed cells rest on.
     *
     * @param counted of how many submissions the cases were counted
     * @param kept of how many they had been counted before
     */
    public void noteComputation(Foundation foundation, int counted, int kept) throws SQLException {
        session.execute("TRUNCATE result.computation");
        session.execute(
                "INSERT INTO result.computation VALUES (?, ?, ?, ?)",
                foundation.round().id(),
                foundation.fingerprint(),
                counted,
                kept);
    }

    /**
     * Makes a draft edition of the computed cells.
     *
     * @throws IllegalStateException if the cells rest on something else: staging has changed since
     */
    public void create(String name, Foundation foundation, Codebook codebook, Protection protection)
            throws SQLException {
        Optional<String> computed = session.findFirst(
                "SELECT fingerprint FROM result.computation WHERE round = ?",
                row -> row.getString(1),
                foundation.round().id());
        if (!computed.equals(Optional.of(foundation.fingerprint()))) {
            throw new IllegalStateException(
                    "the submissions that count have changed while the statistics were computed; run again");
        }
        long id = session.query(
                        """
                        INSERT INTO result.edition
                          (name, round, status, created_at, fingerprint, configuration_hash, program_version)
                        VALUES (?, ?, 'draft', now(), ?, ?, ?) RETURNING id
                        """,
                        row -> row.getLong(1),
                        name,
                        foundation.round().id(),
                        foundation.fingerprint(),
                        foundation.configurationHash(),
                        foundation.programVersion())
                .get(0);
        submissions(id, foundation);
        rules(id);
        changes(id, foundation, codebook);
        List<@Nullable Object[]> files = foundation.configuration().entrySet().stream()
                .map(file -> new @Nullable Object[] {id, file.getKey(), file.getValue()})
                .toList();
        session.executeAll("INSERT INTO result.edition_configuration VALUES (?, ?, ?)", files);
        session.execute("""
                INSERT INTO result.cell
                SELECT ?, statistic, area_level, area, breakdown, breakdown_value, period, category, count, base, answers, value
                FROM result.computed_cell
                """, id);
        publish(name, foundation, protection);
    }

    /** With the numbers of cases that were counted for the cells. */
    private void submissions(long id, Foundation foundation) throws SQLException {
        int noted = session.execute("""
                INSERT INTO result.edition_submission
                  (edition_id, submission_id, sender, file_name, sha256, cases, municipality, intake_configuration, rows_read,
                   rows_merged, rows_set_aside, cases_outside_round)
                SELECT ?, s.id, s.sender, s.file_name, s.sha256,
                       (SELECT coalesce(sum(cases), 0) FROM result.tally
                        WHERE submission_id = s.id AND part = 0 AND slot = 0), s.municipality,
                       coalesce(s.intake_configuration, ''), s.rows_read, s.rows_merged, s.rows_set_aside, s.cases_outside_round
                FROM staging.submission s JOIN result.tallied ON tallied.submission_id = s.id
                WHERE s.id = ANY (?)
                """, id, foundation.settled().ids());
        if (noted != foundation.settled().ids().size()) {
            throw new IllegalStateException("what was counted of some submissions has been lost; run again");
        }
    }

    /** The rules for which rows do not count. */
    private void rules(long id) throws SQLException {
        session.execute("""
                INSERT INTO result.edition_rule
                SELECT edition_id, submission_id, rule, sum(row_count)
                FROM result.edition_submission JOIN staging.finding USING (submission_id)
                WHERE edition_id = ? AND severity = 'error'
                GROUP BY edition_id, submission_id, rule
                """, id);
    }

    /** How the cases differ from those of the edition before, as far as staging still holds those. */
    private void changes(long id, Foundation foundation, Codebook codebook) throws SQLException {
        Optional<Long> previous = session
                .query(
                        "SELECT max(id) FROM result.edition WHERE round = ? AND id < ?",
                        row -> row.getObject(1, Long.class),
                        foundation.round().id(),
                        id)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
        if (previous.isEmpty()) {
            return;
        }
        List<CaseChanges.InMunicipality> changes = new CaseChanges(session, codebook)
                .between(foundation.round(), restingOnlyOn(previous.get(), id), restingOnlyOn(id, previous.get()));
        session.executeAll(
                "INSERT INTO result.edition_change VALUES (?, ?, ?, ?, ?, ?)",
                changes.stream()
                        .map(change -> new @Nullable Object[] {
                            id,
                            previous.get(),
                            change.municipality(),
                            change.added(),
                            change.corrected(),
                            change.removed()
                        })
                        .toList());
    }

    private List<Long> restingOnlyOn(long edition, long other) throws SQLException {
        return session.query("""
                SELECT submission_id FROM result.edition_submission WHERE edition_id = ?
                EXCEPT SELECT submission_id FROM result.edition_submission WHERE edition_id = ?
                """, row -> row.getLong(1), edition, other);
    }

    private void publish(String name, Foundation foundation, Protection protection) throws SQLException {
        session.execute(
                """
                INSERT INTO published.edition
                  (name, round, status, created_at, program_version, threshold, minimum_base, method, settings)
                SELECT name, round, status, created_at, program_version, ?, ?, ?, ?::jsonb FROM result.edition WHERE name = ?
                """,
                protection.threshold(),
                protection.minimumBase(),
                protection.method().id(),
                JsonMapper.shared().writeValueAsString(protection.settings()),
                name);
        SortedSet<String> delivered = foundation.settled().senders();
        SortedSet<String> participants = new TreeSet<>(delivered);
        participants.addAll(foundation.round().expected());
        session.executeAll(
                "INSERT INTO published.participant VALUES (?, ?, ?, ?)",
                participants.stream()
                        .map(code -> new @Nullable Object[] {
                            name, code, foundation.round().expected().contains(code), delivered.contains(code)
                        })
                        .toList());
    }
}
