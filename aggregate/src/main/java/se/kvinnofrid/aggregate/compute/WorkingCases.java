package se.kvinnofrid.aggregate.compute;

import static se.kvinnofrid.aggregate.sql.Session.quoted;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Condition;
import se.kvinnofrid.config.statistic.EntrySet;
import se.kvinnofrid.config.statistic.Question;

/**
 * A compact table with one row per settled case of the round that has not been counted yet: where and when it was opened, and every answer
 * that the statistics ask for. It is made in one pass over staging and read by all that counts.
 */
final class WorkingCases {

    static final String TABLE = "result.working_case";

    /** What tells where a case comes from, in one column: of two, the database would expect far more groups than there are. */
    static final String ORIGIN = "origin";

    /** The submission and the municipality of an origin, as columns. */
    static final String OF_ORIGIN = "origin / 10000 AS submission_id, (origin % 10000)::smallint AS municipality";

    /** The condition that a case is of some submissions, the parameter. */
    static final String OF_SUBMISSIONS = "origin / 10000 = ANY (?)";

    /** What the database would weigh beside reading in the order of keys. */
    private static final List<String> OTHER_WAYS =
            List.of("enable_hashagg", "enable_hashjoin", "enable_nestloop", "enable_seqscan", "enable_bitmapscan");

    private final Codebook codebook;
    private final EntryColumns entries;
    private final CaseExpressions expressions;
    private final Map<String, String> columns = new LinkedHashMap<>();

    WorkingCases(Codebook codebook, CodeNumbers numbers) {
        this.codebook = codebook;
        this.entries = new EntryColumns(codebook, numbers);
        this.expressions = new CaseExpressions(numbers, entries);
    }

    /** The column that holds the answer to a question. */
    String column(Question question) {
        String type =
                switch (question.form()) {
                    case ONE -> "smallint";
                    case SEVERAL -> "bigint";
                    case NUMBER -> "int";
                };
        return wanted("(" + expressions.of(question) + ")::" + type, "q");
    }

    /** The column that tells whether a condition holds. */
    String column(Condition condition) {
        return wanted(expressions.of(condition), "w");
    }

    /** The column with the number of entries that give an answer. */
    String column(EntrySet set, Variable variable, String code) {
        return wanted("(" + expressions.entriesWith(set, variable, code) + ")::int", "e");
    }

    /** Whether the answer to a question is, or has among several, one of the codes. */
    String hasAny(Question question, List<String> codes) {
        return expressions.hasAny(column(question), question, codes);
    }

    private String wanted(String expression, String prefix) {
        return columns.computeIfAbsent(expression, e -> prefix + columns.size());
    }

    /**
     * Makes the table of some submissions. Cases and entries are stored in the order of their keys, so they are read side by side in that order: nothing is hashed,
     * sorted or held but the entries of one case, however many cases there are, and whatever the database knows or guesses of their number.
     */
    void create(Session session, Round round, Slices slices) throws SQLException {
        inOrderOfKeys(session);
        slices.create(session, TABLE, statement(round), entries.sets() + 1, round.from(), round.to());
        inAnyOrder(session);
        session.execute("ANALYZE " + TABLE);
    }

    /** The cases as a query; its parameters are the submissions, as often as they are asked for, and the round's first and last day. */
    String statement(Round round) {
        String opened = "c." + quoted(codebook.with(Role.OPENED).column());
        String answers = columns.entrySet().stream()
                .map(column -> ",\n  " + column.getKey() + " AS " + column.getValue())
                .collect(Collectors.joining());
        return """
               SELECT c.submission_id * 10000 + c.municipality::int AS origin,
                 ((extract(year FROM %s) - %d) * 2 + (extract(month FROM %s) > 6)::int)::smallint AS half%s
               FROM staging.cases c
               %sWHERE c.submission_id = ANY (?) AND %s BETWEEN ? AND ?
               """.formatted(opened, round.from().getYear(), opened, answers, entries.joins(), opened);
    }

    /** Lets the database read tables in the order of their keys only, until it is let read them {@link #inAnyOrder in any order}. */
    static void inOrderOfKeys(Session session) throws SQLException {
        for (String way : OTHER_WAYS) {
            session.execute("SET LOCAL " + way + " = 0");
        }
    }

    static void inAnyOrder(Session session) throws SQLException {
        for (String way : OTHER_WAYS) {
            session.execute("SET LOCAL " + way + " TO DEFAULT");
        }
    }
}
