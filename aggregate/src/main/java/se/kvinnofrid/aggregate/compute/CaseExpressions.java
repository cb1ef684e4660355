package se.kvinnofrid.aggregate.compute;

import static se.kvinnofrid.aggregate.sql.Session.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Condition;
import se.kvinnofrid.config.statistic.EntrySet;
import se.kvinnofrid.config.statistic.Question;

/**
 * Questions and conditions as SQL over one settled case ({@code c}) and what its entries give. A question with one answer becomes the
 * position of the answer among its categories, one with several a mask of staging's numbers, a number itself; outside the base NULL.
 */
final class CaseExpressions {

    private final CodeNumbers numbers;
    private final EntryColumns entries;

    CaseExpressions(CodeNumbers numbers, EntryColumns entries) {
        this.numbers = numbers;
        this.entries = entries;
    }

    String of(Question question) {
        if (question instanceof Question.Plain q) {
            return q.form() == Question.Form.ONE
                    ? position(column(q.variable()), q.variable(), q)
                    : "nullif(" + column(q.variable()) + " & " + mask(q.variable(), q) + ", 0)";
        }
        if (question instanceof Question.Named q) {
            return "nullif(" + column(q.variable()) + " & " + mask(q.variable(), q) + ", 0)";
        }
        if (question instanceof Question.NamedCount q) {
            Question named = new Question.Named(q.id(), q.label(), q.variable());
            return "CASE WHEN " + column(q.variable()) + " & "
                    + mask(q.variable(), new Question.Plain(q.variable())) + " <> 0 THEN bit_count(("
                    + column(q.variable()) + " & " + mask(q.variable(), named) + ")::bit(64))::int END";
        }
        if (question instanceof Question.EntryCount q) {
            return "coalesce(" + entries.column(q.entries(), "count(*)::int") + ", 0)";
        }
        if (question instanceof Question.EntryCodes q) {
            String given = entries.column(q.entries(), "bit_or(" + bits(q.variable()) + ")" + in(q.phase())) + " & "
                    + mask(q.variable(), q);
            return q.everybody() ? "coalesce(" + given + ", 0)" : "nullif(" + given + ", 0)";
        }
        if (question instanceof Question.EntryHighest q) {
            String level = position(quoted(q.variable().column()), q.variable(), q);
            return entries.column(q.entries(), "max(" + level + ")" + in(q.phase()));
        }
        if (question instanceof Question.Days q) {
            return "(" + column(q.to()) + " - " + column(q.from()) + ")";
        }
        if (question instanceof Question.Classes q) {
            return classes(q);
        }
        if (question instanceof Question.Transition q) {
            return "((" + of(q.from()) + ") * " + q.to().categories().size() + " + (" + of(q.to()) + "))";
        }
        if (question instanceof Question.Local q) {
            return LocalAnswers.place(q);
        }
        Question.Flag flag = (Question.Flag) question;
        return "CASE WHEN " + flag.known().map(this::of).orElse("true") + " THEN CASE WHEN " + of(flag.when())
                + " THEN 0 ELSE 1 END END";
    }

    /** True or false, never NULL. */
    String of(Condition condition) {
        if (condition instanceof Condition.Answered c) {
            return joined(c.variables().stream().map(this::answered).toList(), " OR ");
        }
        if (condition instanceof Condition.Coded c) {
            return "coalesce(" + hasAny("(" + of(c.of()) + ")", c.of(), c.codes()) + ", false)";
        }
        if (condition instanceof Condition.InBase c) {
            return "((" + of(c.of()) + ") IS NOT NULL)";
        }
        if (condition instanceof Condition.Between c) {
            return "coalesce((" + of(c.of()) + ") BETWEEN " + c.from() + " AND " + c.to() + ", false)";
        }
        if (condition instanceof Condition.All c) {
            return joined(c.conditions().stream().map(this::of).toList(), " AND ");
        }
        Condition.Any any = (Condition.Any) condition;
        return joined(any.conditions().stream().map(this::of).toList(), " OR ");
    }

    /** Whether the answer in {@code column} is, or has among several, one of the codes. */
    String hasAny(String column, Question of, List<String> codes) {
        if (of.form() == Question.Form.SEVERAL) {
            return column + " & " + numbers.mask(of.findVariable().orElseThrow(), codes) + " <> 0";
        }
        List<String> all = of.categories().stream().map(Category::id).toList();
        return column + " IN ("
                + codes.stream()
                        .map(code -> Integer.toString(all.indexOf(code)))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** How many entries of each case give the code. */
    String entriesWith(EntrySet set, Variable variable, String code) {
        OptionalInt number = numbers.find(variable, code);
        return number.isEmpty()
                ? "0"
                : "coalesce("
                        + entries.column(
                                set,
                                "count(*) FILTER (WHERE " + quoted(variable.column()) + " = " + number.getAsInt()
                                        + ")::int")
                        + ", 0)";
    }

    private String answered(Variable variable) {
        return column(variable) + (variable.kind() == Kind.FREE_TEXT ? " IS TRUE" : " IS NOT NULL");
    }

    /** A number is in the class whose position is the number of upper limits below it. */
    private String classes(Question.Classes question) {
        String above = question.classes().stream()
                .flatMap(one -> one.to().stream())
                .map(to -> Long.toString(to + 1L))
                .collect(Collectors.joining(","));
        return "width_bucket((" + of(question.of()) + ")::bigint, '{" + above + "}'::bigint[])";
    }

    private String position(String column, Variable variable, Question question) {
        List<String> cases = new ArrayList<>();
        for (Category category : question.categories()) {
            int position = cases.size();
            OptionalInt number = numbers.find(variable, category.id());
            cases.add(number.isEmpty() ? "" : " WHEN " + number.getAsInt() + " THEN " + position);
        }
        String known = String.join("", cases);
        return known.isEmpty() ? "NULL::int" : "CASE " + column + known + " END";
    }

    private long mask(Variable variable, Question question) {
        return numbers.mask(
                variable, question.categories().stream().map(Category::id).toList());
    }

    private static String bits(Variable variable) {
        String column = quoted(variable.column());
        return variable.kind() == Kind.CODES ? column : "1::bigint << " + column;
    }

    private static String in(Optional<Phase> phase) {
        return phase.map(p -> " FILTER (WHERE phase = '" + p.id() + "')").orElse("");
    }

    private static String column(Variable variable) {
        return "c." + quoted(variable.column());
    }

    private static String joined(List<String> terms, String operator) {
        return terms.isEmpty() ? "false" : "(" + String.join(operator, terms) + ")";
    }
}
