package se.kvinnofrid.config.statistic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.kvinnofrid.config.codebook.Variable;

/** Questions and conditions in Swedish words, for people who want to know exactly what is counted. */
final class Wording {

    private Wording() {}

    /** What a question is made of; for a variable of the codebook its number there. */
    static String of(Question question) {
        if (question instanceof Question.Plain q) {
            return "variabel " + q.variable().number() + " `" + q.id() + "`";
        }
        if (question instanceof Question.Named q) {
            return "svaren på `" + q.variable().id()
                    + "` utom ”inget”; ett ärende utan något sådant svar står utanför basen";
        }
        if (question instanceof Question.NamedCount q) {
            return "antalet svar på `" + q.variable().id() + "` utom ”inget”, som är 0";
        }
        if (question instanceof Question.EntryCount q) {
            return "antalet " + of(q.entries()) + " i ärendet";
        }
        if (question instanceof Question.EntryCodes q) {
            return "alla svar på `" + q.variable().id() + "` bland " + of(q.entries())
                    + q.phase()
                            .map(phase -> " i fasen " + phase.label().sv().toLowerCase(Locale.ROOT))
                            .orElse("")
                    + (q.everybody() ? "; även ärenden utan något svar ingår i basen" : "");
        }
        if (question instanceof Question.EntryHighest q) {
            return "det högsta svaret på `" + q.variable().id() + "` bland " + of(q.entries())
                    + q.phase()
                            .map(phase -> " i fasen " + phase.label().sv().toLowerCase(Locale.ROOT))
                            .orElse("");
        }
        if (question instanceof Question.Days q) {
            return "antalet dagar från `" + q.from().id() + "` till `" + q.to().id() + "`, när båda finns";
        }
        if (question instanceof Question.Classes q) {
            return "klasser av " + of(q.of());
        }
        if (question instanceof Question.Transition q) {
            return "paret av " + of(q.from()) + " och " + of(q.to());
        }
        if (question instanceof Question.Local q) {
            return "svaret i den egna kolumnen ”" + q.heading() + "”"
                    + (q.senders().isEmpty() ? "" : " i leveranser från " + listed(List.copyOf(q.senders()), "och"))
                    + "; tomt och vet ej står utanför basen, svar som inte räknas upp här är `"
                    + q.others().id() + "`";
        }
        Question.Flag flag = (Question.Flag) question;
        return "ja när " + of(flag.when())
                + flag.known().map(known -> "; känt när " + of(known)).orElse("");
    }

    static String of(EntrySet entries) {
        return "poster i `" + entries.group().table() + "`"
                + entries.named()
                        .map(named -> " med svar på `" + named.id() + "` annat än ”ingen”")
                        .orElse("")
                + (entries.collapsesRepeats() ? ", där lika poster räknas som en" : "");
    }

    static String of(Condition condition) {
        if (condition instanceof Condition.Answered c) {
            return "minst en av "
                    + listed(c.variables().stream().map(Variable::id).toList(), "och") + " är besvarad";
        }
        if (condition instanceof Condition.Coded c) {
            return "`" + c.of().id() + "` är " + listed(c.codes(), "eller");
        }
        if (condition instanceof Condition.InBase c) {
            return "`" + c.of().id() + "` har ett svar i basen";
        }
        if (condition instanceof Condition.Between c) {
            if (c.from() == c.to()) {
                return "`" + c.of().id() + "` är " + c.from();
            }
            return "`" + c.of().id() + "` är "
                    + (c.to() == Integer.MAX_VALUE
                            ? "minst " + c.from()
                            : c.from() == Integer.MIN_VALUE ? "högst " + c.to() : c.from() + "–" + c.to());
        }
        if (condition instanceof Condition.All c) {
            return c.conditions().stream().map(Wording::of).collect(Collectors.joining(", och "));
        }
        Condition.Any any = (Condition.Any) condition;
        return any.conditions().stream().map(Wording::of).collect(Collectors.joining(" eller ", "(", ")"));
    }

    /** How the categories of a measure are counted or computed. */
    static String of(Measure measure) {
        if (measure instanceof Measure.Distribution m) {
            return "ärenden med svaret ÷ basen; " + of(m.of());
        }
        if (measure instanceof Measure.MultiResponse m) {
            return "ärenden med svaret bland sina svar ÷ basen; " + of(m.of());
        }
        if (measure instanceof Measure.EntryDistribution m) {
            return "poster med svaret ÷ poster med svar på `" + m.of().id() + "`; " + of(m.entries());
        }
        if (measure instanceof Measure.Share m) {
            return "ärenden med något av " + listed(m.codes(), "och") + " ÷ ärenden i basen för `" + m.of().id() + "`";
        }
        if (measure instanceof Measure.Value m) {
            return figure(m.figure()) + " av `" + m.of().id() + "`"
                    + m.where().map(where -> " bland ärenden där " + of(where)).orElse("");
        }
        if (measure instanceof Measure.CaseCount m) {
            return m.where().map(where -> "ärenden där " + of(where)).orElse("alla ärenden");
        }
        if (measure instanceof Measure.Rate m) {
            return m.where().map(where -> "ärenden där " + of(where)).orElse("alla ärenden") + "; värdet är " + m.per()
                    + " × antalet ÷ invånare 18 år eller äldre";
        }
        if (measure instanceof Measure.Difference m) {
            return "andelen `" + m.share()
                    + "` bland ja minus andelen bland nej, med gränserna för 95 procents intervall";
        }
        return "kommuner";
    }

    private static String figure(Measure.Figure figure) {
        return switch (figure) {
            case MEAN -> "medelvärdet";
            case LOWER_QUARTILE -> "undre kvartilen";
            case MEDIAN -> "medianen";
            case UPPER_QUARTILE -> "övre kvartilen";
        };
    }

    /** All of a statistic that decides its figures; the derived variables that it names are not spelt out. */
    static String definition(Statistic statistic) {
        StringBuilder text = new StringBuilder();
        statistic
                .where()
                .ifPresent(where -> text.append("population ").append(of(where)).append('\n'));
        for (Measure measure : statistic.measures()) {
            text.append(ids(measure.categories())).append(": ").append(of(measure));
            measure.questions()
                    .forEach(question -> text.append(" `").append(question.id()).append('`'));
            text.append('\n');
        }
        for (Breakdown breakdown : statistic.breakdowns()) {
            text.append(breakdown.id()).append(' ').append(ids(breakdown.values()));
            if (breakdown instanceof Breakdown.ByQuestion by) {
                text.append(": `").append(by.of().id()).append('`');
            } else {
                ((Breakdown.Variants) breakdown).questions().values().forEach(question -> text.append(": `")
                        .append(question.id())
                        .append('`'));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** What decides the answers to a question. */
    static String definition(Question question) {
        return "`" + question.id() + "` " + ids(question.categories()) + ": " + of(question)
                + (question instanceof Question.Classes classes
                        ? classes.classes().stream()
                                .map(one ->
                                        " ≤" + one.to().map(Object::toString).orElse("∞"))
                                .collect(Collectors.joining())
                        : "")
                + "\n";
    }

    private static String ids(List<Category> categories) {
        return categories.stream().map(Category::id).collect(Collectors.joining(", "));
    }

    static String listed(List<String> ids, String last) {
        List<String> quoted = ids.stream().map(id -> "`" + id + "`").toList();
        int size = quoted.size();
        return size < 2
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, size - 1)) + " " + last + " " + quoted.get(size - 1);
    }
}
