package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Question;
import se.kvinnofrid.config.statistic.Statistics;

/**
 * What the cells of the senders' own columns mean. Spellings are compared here, not in the database: every different text is looked at
 * once and written down with the place of its answer, and the cases are joined with that list.
 */
final class LocalAnswers {

    static final String TABLE = "working_local";

    private final Session session;
    private final Markers markers;
    private final Set<Question.Local> questions = new LinkedHashSet<>();

    /** One text that stands in a column of a sender's own. */
    private record Cell(String municipality, String heading, String text) {}

    LocalAnswers(Session session, Markers markers, Statistics statistics) {
        this.session = session;
        this.markers = markers;
        statistics.all().stream()
                .flatMap(statistic -> statistic.questions().stream())
                .filter(Question.Local.class::isInstance)
                .map(Question.Local.class::cast)
                .forEach(questions::add);
    }

    /** The place of a case's answer among those of the question, as SQL; NULL outside the base. */
    static String place(Question.Local question) {
        return """
               (SELECT min(l.place) FROM jsonb_each_text(c.local) AS own
                JOIN result.%s l ON (l.question, l.municipality, l.heading, l.text) = ('%s', c.municipality, own.key, own.value))
               """.formatted(TABLE, Session.checked(question.id())).strip();
    }

    /** All that decides which answer a cell is. */
    String definition() {
        StringBuilder text = new StringBuilder();
        for (Question.Local question : questions) {
            text.append(question.id()).append('\n');
            text.append(Folding.fold(question.heading())).append('\n');
            text.append(question.senders()).append(answers(question)).append('\n');
            text.append(new TreeSet<>(markers.missing())).append(new TreeSet<>(markers.unknown()));
        }
        return text.toString();
    }

    /** Makes the list for some submissions; none is needed, and nothing is read, when no statistic asks. */
    void create(List<Long> submissions) throws SQLException {
        if (questions.isEmpty()) {
            return;
        }
        session.execute("CREATE UNLOGGED TABLE result." + TABLE + """
                 (question text COLLATE "C", municipality text COLLATE "C", heading text COLLATE "C", text text COLLATE "C",
                  place smallint, PRIMARY KEY (question, municipality, heading, text))
                """);
        WorkingCases.inOrderOfKeys(session);
        List<Cell> cells =
                session.query("""
                SELECT DISTINCT municipality, own.key, own.value
                FROM staging.cases, jsonb_each_text(local) AS own WHERE submission_id = ANY (?)
                """, row -> new Cell(row.getString(1), row.getString(2), row.getString(3)), submissions);
        WorkingCases.inAnyOrder(session);
        for (Question.Local question : questions) {
            session.executeAll("INSERT INTO result." + TABLE + " VALUES (?, ?, ?, ?, ?)", places(question, cells));
        }
        session.execute("ANALYZE result." + TABLE);
    }

    private List<@Nullable Object[]> places(Question.Local question, List<Cell> cells) {
        String heading = Folding.fold(question.heading());
        List<String> answers = answers(question);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Cell cell : cells) {
            boolean asked = question.senders().isEmpty() || question.senders().contains(cell.municipality());
            int listed = answers.indexOf(Folding.fold(cell.text()));
            boolean without = listed < 0 && (markers.isMissing(cell.text()) || markers.isUnknown(cell.text()));
            if (asked && !without && Folding.fold(cell.heading()).equals(heading)) {
                int place = listed < 0 ? answers.size() : listed;
                rows.add(new @Nullable Object[] {question.id(), cell.municipality(), cell.heading(), cell.text(), place
                });
            }
        }
        return rows;
    }

    private static List<String> answers(Question.Local question) {
        return question.answers().stream()
                .map(Category::label)
                .map(label -> Folding.fold(label.sv()))
                .toList();
    }
}
