package se.kvinnofrid.aggregate.diff;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.kvinnofrid.aggregate.diff.EditionDiff.Cases;
import se.kvinnofrid.aggregate.diff.EditionDiff.FileChange;
import se.kvinnofrid.aggregate.diff.EditionDiff.InMunicipality;
import se.kvinnofrid.aggregate.diff.EditionDiff.Submission;
import se.kvinnofrid.aggregate.diff.EditionDiff.SubmissionChange;
import se.kvinnofrid.aggregate.diff.EditionDiff.SubmissionChange.Kind;
import se.kvinnofrid.aggregate.edition.CaseChanges;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;

/** What two editions rest on, compared. */
final class Foundations {

    private record Counted(long id, String municipality, String fileName, int cases, String intakeConfiguration) {
        Submission told() {
            return new Submission(id, fileName, cases);
        }
    }

    private final Session session;
    private final Configuration configuration;
    private final long before;
    private final long after;

    Foundations(Session session, Configuration configuration, long before, long after) {
        this.session = session;
        this.configuration = configuration;
        this.before = before;
        this.after = after;
    }

    List<SubmissionChange> submissions() throws SQLException {
        SortedMap<Long, Counted> old = counted(before);
        SortedMap<Long, Counted> renewed = counted(after);
        SortedMap<String, List<Counted>> gone = only(old, renewed);
        SortedMap<String, List<Counted>> come = only(renewed, old);
        SortedSet<String> municipalities = new TreeSet<>(gone.keySet());
        municipalities.addAll(come.keySet());
        List<SubmissionChange> changes = new ArrayList<>();
        for (String municipality : municipalities) {
            List<Counted> was = gone.getOrDefault(municipality, List.of());
            List<Counted> is = come.getOrDefault(municipality, List.of());
            Kind kind = was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.WITHDRAWN : Kind.REPLACED;
            changes.add(change(kind, municipality, was, is));
        }
        renewed.forEach((id, now) -> {
            Counted then = old.get(id);
            if (then != null && !then.intakeConfiguration().equals(now.intakeConfiguration())) {
                changes.add(change(Kind.READ_ANEW, now.municipality(), List.of(then), List.of(now)));
            }
        });
        return changes;
    }

    private SubmissionChange change(Kind kind, String municipality, List<Counted> was, List<Counted> is) {
        return new SubmissionChange(
                kind,
                municipality,
                name(municipality),
                was.stream().map(Counted::told).toList(),
                is.stream().map(Counted::told).toList());
    }

    /** New, corrected and removed cases. */
    Cases cases(Round round) throws SQLException {
        List<Long> gone = ids(before, after);
        List<Long> come = ids(after, before);
        if (isStaged(before, gone) && isStaged(after, come)) {
            List<CaseChanges.InMunicipality> changes =
                    new CaseChanges(session, configuration.codebook()).between(round, gone, come);
            return new Cases(
                    Cases.Source.COMPARED,
                    changes.stream()
                            .map(change ->
                                    told(change.municipality(), change.added(), change.corrected(), change.removed()))
                            .toList());
        }
        return new Cases(Cases.Source.SUMMED, summed(round));
    }

    List<FileChange> files() throws SQLException {
        SortedMap<String, String> old = contents(before);
        SortedMap<String, String> renewed = contents(after);
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(renewed.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            String was = old.getOrDefault(path, "");
            String is = renewed.getOrDefault(path, "");
            if (!was.equals(is)) {
                changes.add(new FileChange(path, LineDiff.between(was, is)));
            }
        }
        return changes;
    }

    private SortedMap<Long, Counted> counted(long edition) throws SQLException {
        SortedMap<Long, Counted> counted = new TreeMap<>();
        session.query(
                """
                SELECT submission_id, municipality, file_name, cases, intake_configuration
                FROM result.edition_submission WHERE edition_id = ?
                """,
                row -> counted.put(
                        row.getLong(1),
                        new Counted(
                                row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5))),
                edition);
        return counted;
    }

    private static SortedMap<String, List<Counted>> only(
            SortedMap<Long, Counted> ones, SortedMap<Long, Counted> others) {
        SortedMap<String, List<Counted>> only = new TreeMap<>();
        ones.forEach((id, one) -> {
            if (!others.containsKey(id)) {
                only.computeIfAbsent(one.municipality(), code -> new ArrayList<>())
                        .add(one);
            }
        });
        return only;
    }

    private List<Long> ids(long edition, long other) throws SQLException {
        SortedMap<Long, Counted> ids = counted(edition);
        ids.keySet().removeAll(counted(other).keySet());
        return List.copyOf(ids.keySet());
    }

    /** Whether staging still holds the cases of submissions as the edition has counted them. */
    private boolean isStaged(long edition, List<Long> submissions) throws SQLException {
        return session.query("""
                        SELECT 1 FROM result.edition_submission counted
                        LEFT JOIN staging.submission ON submission.id = counted.submission_id
                        WHERE counted.edition_id = ? AND counted.submission_id = ANY (?::bigint[])
                          AND (submission.intake_configuration IS DISTINCT FROM counted.intake_configuration
                               OR counted.cases > (SELECT count(*) FROM staging.cases
                                                   WHERE cases.submission_id = counted.submission_id))
                        """, row -> row.getInt(1), edition, submissions).isEmpty();
    }

    /** The changes that were noted from edition to edition; told backwards if the later edition is the first of the two. */
    private List<InMunicipality> summed(Round round) throws SQLException {
        boolean forwards = before <= after;
        return session.query(
                """
                SELECT change.municipality, sum(added), sum(corrected), sum(removed)
                FROM result.edition_change change JOIN result.edition ON edition.id = change.edition_id
                WHERE edition.round = ? AND edition.id > ? AND edition.id <= ?
                GROUP BY 1 ORDER BY 1
                """,
                row -> told(
                        row.getString(1), row.getLong(forwards ? 2 : 4), row.getLong(3), row.getLong(forwards ? 4 : 2)),
                round.id(),
                Math.min(before, after),
                Math.max(before, after));
    }

    private SortedMap<String, String> contents(long edition) throws SQLException {
        SortedMap<String, String> contents = new TreeMap<>();
        session.query(
                "SELECT path, content FROM result.edition_configuration WHERE edition_id = ?",
                row -> contents.put(row.getString(1), row.getString(2)),
                edition);
        return contents;
    }

    private InMunicipality told(String municipality, long added, long corrected, long removed) {
        return new InMunicipality(municipality, name(municipality), added, corrected, removed);
    }

    private String name(String code) {
        return configuration
                .municipalities()
                .findCode(code)
                .map(Municipality::name)
                .orElse("");
    }
}
