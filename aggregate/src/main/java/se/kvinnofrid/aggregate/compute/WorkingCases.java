package se.kvinnofrid.aggregate.compute;

import static se.kvinnofrid.aggregate.sql.Session.quoted;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Condition;
import se.kvinnofrid.config.statistic.EntrySet;
import se.kvinnofrid.config.statistic.Question;

/**
 * A row per settled case of the round that has not been counted yet: where and when it was opened, and every answer that the statistics ask
 * for, each at its place. They are made and read in one pass over staging.
 */
final class WorkingCases {

    /** What the database would weigh beside reading in the order of keys. */
    private static final List<String> OTHER_WAYS =
            List.of("enable_hashagg", "enable_hashjoin", "enable_nestloop", "enable_seqscan", "enable_bitmapscan");

    private final Codebook codebook;
    private final CodeNumbers numbers;
    private final EntryColumns entries;
    private final CaseExpressions expressions;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    WorkingCases(Codebook codebook, CodeNumbers numbers) {
        this.codebook = codebook;
        this.numbers = numbers;
        this.entries = new EntryColumns(codebook, numbers);
        this.expressions = new CaseExpressions(numbers, entries);
    }

    /** The place of the answer to a question. */
    int place(Question question) {
        String type =
                switch (question.form()) {
                    case ONE -> "smallint";
                    case SEVERAL -> "bigint";
                    case NUMBER -> "int";
                };
        return wanted("(" + expressions.of(question) + ")::" + type);
    }

    /** The place that tells whether a condition holds. */
    private int place(Condition condition) {
        return wanted(expressions.of(condition));
    }

    /** The place of the number of entries that give an answer. */
    int place(EntrySet set, Variable variable, String code) {
        return wanted("(" + expressions.entriesWith(set, variable, code) + ")::int");
    }

    /** Whether there is an answer to the question. */
    Criterion given(Question question) {
        return new Criterion.Given(place(question));
    }

    /** Whether a condition holds. */
    Criterion holds(Condition condition) {
        return new Criterion.Condition(place(condition));
    }

    /** Whether the answer to a question is, or has among several, one of the codes. */
    Criterion hasAny(Question question, List<String> codes) {
        if (question.form() == Question.Form.SEVERAL) {
            return new Criterion.AnyOf(
                    place(question), numbers.mask(question.findVariable().orElseThrow(), codes));
        }
        BitSet positions = new BitSet();
        List<Category> all = question.categories();
        for (int position = 0; position < all.size(); position++) {
            positions.set(position, codes.contains(all.get(position).id()));
        }
        return new Criterion.OneOf(place(question), positions);
    }

    private int wanted(String expression) {
        return places.computeIfAbsent(expression, e -> places.size());
    }

    /**
     * Reads the cases of some submissions. Cases and entries are stored in the order of their keys, so they are read side by side in that order: nothing is hashed,
     * sorted or held but the entries of one case, however many cases there are, and whatever the database knows or guesses of their number.
     */
    void read(Session session, Round round, Portion portion, Consumer<CaseRow> taker) throws SQLException {
        CaseRow row = new CaseRow(round);
        inOrderOfKeys(session);
        portion.read(session, submissions -> statement(round, submissions), bytes -> {
            row.read(bytes);
            taker.accept(row);
        });
        inAnyOrder(session);
    }

    /**
     * The cases as a query.
     *
     * @param submissions an array of the submissions, as SQL
     */
    String statement(Round round, String submissions) {
        String opened = "c." + quoted(codebook.with(Role.OPENED).column());
        String answers =
                places.keySet().stream().map(answer -> ",\n  " + answer).collect(Collectors.joining());
        return """
               SELECT c.submission_id, c.municipality, %s%s
               FROM staging.cases c
               %sWHERE c.submission_id = ANY (%s) AND %s BETWEEN '%s' AND '%s'
               """.formatted(
                        opened, answers, entries.joins(submissions), submissions, opened, round.from(), round.to());
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
