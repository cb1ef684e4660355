package se.kvinnofrid.aggregate.compute;

import static se.kvinnofrid.aggregate.sql.Session.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Condition;
import se.kvinnofrid.config.statistic.EntrySet;
import se.kvinnofrid.config.statistic.Question;

/**
 * A compact table with one row per settled case of the round: where and when it was opened, and every answer that the statistics ask for.
 * It is made in one pass over staging and read by all that counts.
 */
final class WorkingCases {

    static final String TABLE = "result.working_case";

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

    void create(Session session, Round round, List<Long> submissions) throws SQLException {
        String opened = quoted(codebook.with(Role.OPENED).column());
        StringBuilder sql = new StringBuilder();
        sql.append("CREATE UNLOGGED TABLE ")
                .append(TABLE)
                .append(" AS\nSELECT c.municipality::smallint AS municipality,\n");
        sql.append("  ((extract(year FROM c.%s) - %d) * 2 + (extract(month FROM c.%s) > 6)::int)::smallint AS half"
                .formatted(opened, round.from().getYear(), opened));
        columns.forEach((expression, name) ->
                sql.append(",\n  ").append(expression).append(" AS ").append(name));
        sql.append("\nFROM staging.settled_cases c\n");
        entries.joins().forEach(sql::append);
        sql.append("WHERE c.round = ? AND c.%s BETWEEN ? AND ?".formatted(opened));

        List<@Nullable Object> parameters = new ArrayList<>();
        entries.joins().forEach(join -> parameters.add(submissions));
        parameters.add(round.id());
        parameters.add(round.from());
        parameters.add(round.to());
        session.execute(sql.toString(), parameters.toArray());
        session.execute("ANALYZE " + TABLE);
    }
}
