package se.kvinnofrid.config.statistic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.yaml.Faults;

/** How every statistic is defined, as a page for people (Markdown), generated so that it cannot differ from what is computed. */
public final class MethodsPage {

    private static final String PREFACE = "texts/methods-preface.md";

    private final Statistics statistics;
    private final StringBuilder page = new StringBuilder();

    private MethodsPage(Statistics statistics) {
        this.statistics = statistics;
    }

    /**
     * The whole page, lines ended by line feeds.
     *
     * @throws se.kvinnofrid.config.ConfigurationException if the page's preface is missing from the configuration
     */
    public static String of(Configuration configuration) {
        return new MethodsPage(configuration.statistics())
                .write(
                        configuration.files(),
                        configuration.protection().threshold(),
                        configuration.protection().minimumBase());
    }

    /** How one statistic is defined: the page's section about it. */
    public static String of(Statistic statistic) {
        MethodsPage one = new MethodsPage(new Statistics(List.of(), List.of(), true, List.of(statistic)));
        one.statistic(statistic);
        return one.page.toString();
    }

    private String write(ConfigurationFiles files, int threshold, int minimumBase) {
        Faults faults = new Faults();
        String preface = files.text(PREFACE, faults);
        faults.throwIfAny();
        line("<!-- Generated from statistics/*.yaml and " + PREFACE
                + "; do not edit. README.md says how it is refreshed. -->");
        line(preface.strip()
                .replace("${threshold}", Integer.toString(threshold))
                .replace("${fewest}", Integer.toString(threshold - 1))
                .replace("${minimum_base}", Integer.toString(minimumBase)));
        line("");
        line("## Uppdelningar");
        line("");
        for (Breakdown breakdown : statistics.common()) {
            line("- " + breakdown(breakdown));
        }
        line("");
        line(
                statistics.breakdownsByPeriod()
                        ? "Uppdelningarna görs för riket, för varje halvår och för hela omgången."
                        : "Uppdelningarna görs för riket och hela omgången.");
        line("");
        line("## Härledda variabler");
        line("");
        line("| id | namn | definition |");
        line("|---|---|---|");
        for (Question question : statistics.questions()) {
            line("| `" + question.id() + "` | " + question.label().sv() + " | " + Wording.of(question) + " |");
        }
        statistics.all().forEach(this::statistic);
        return page.toString();
    }

    private void statistic(Statistic statistic) {
        line("");
        line("## " + statistic.title().sv());
        line("");
        line("`" + statistic.id() + "` · " + statistic.title().en()
                + statistic.diagram().map(number -> " · diagram " + number).orElse(""));
        line("");
        line("**Bas:** " + statistic.base().sv() + ".");
        statistic.where().ifPresent(where -> {
            line("");
            line("**Population:** ärenden där " + Wording.of(where) + ".");
        });
        statistic.note().ifPresent(note -> {
            line("");
            line(note.sv());
        });
        line("");
        line("| kategori | id | English | så räknas den |");
        line("|---|---|---|---|");
        for (Measure measure : statistic.measures()) {
            for (Category category : measure.categories()) {
                line("| " + category.label().sv() + " | `" + category.id().replace("|", "\\|") + "` | "
                        + category.label().en() + " | " + formula(measure) + " |");
            }
        }
        List<Breakdown> more = statistic.breakdowns().stream()
                .filter(breakdown -> !statistics.common().contains(breakdown))
                .toList();
        if (!more.isEmpty() && !statistics.common().isEmpty()) {
            line("");
            line("Delas dessutom upp efter:");
            line("");
            more.forEach(breakdown -> line("- " + breakdown(breakdown)));
        }
        if (!statistic.neverByMunicipality().isEmpty()) {
            line("");
            line("Publiceras aldrig per kommun: "
                    + Wording.listed(
                            statistic.neverByMunicipality().stream().sorted().toList(), "och")
                    + ".");
        }
        statistic.examples().forEach(this::example);
    }

    private static String formula(Measure measure) {
        if (measure instanceof Measure.Distribution m) {
            return "ärenden med svaret ÷ basen; " + Wording.of(m.of());
        }
        if (measure instanceof Measure.MultiResponse m) {
            return "ärenden med svaret bland sina svar ÷ basen; " + Wording.of(m.of());
        }
        if (measure instanceof Measure.EntryDistribution m) {
            return "poster med svaret ÷ poster med svar på `" + m.of().id() + "`; " + Wording.of(m.entries());
        }
        if (measure instanceof Measure.Share m) {
            return "ärenden med något av " + Wording.listed(m.codes(), "och").replace("|", "\\|")
                    + " ÷ ärenden i basen för `" + m.of().id() + "`";
        }
        if (measure instanceof Measure.Value m) {
            return figure(m.figure()) + " av `" + m.of().id() + "`"
                    + m.where()
                            .map(where -> " bland ärenden där " + Wording.of(where))
                            .orElse("");
        }
        if (measure instanceof Measure.CaseCount m) {
            return m.where().map(where -> "ärenden där " + Wording.of(where)).orElse("alla ärenden");
        }
        if (measure instanceof Measure.Rate m) {
            return m.where().map(where -> "ärenden där " + Wording.of(where)).orElse("alla ärenden") + "; värdet är "
                    + m.per() + " × antalet ÷ invånare 18 år eller äldre";
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

    private static String breakdown(Breakdown breakdown) {
        if (breakdown instanceof Breakdown.ByQuestion by) {
            return "`" + by.id() + "`: " + by.of().label().sv() + " (" + Wording.of(by.of()) + ")";
        }
        Breakdown.Variants variants = (Breakdown.Variants) breakdown;
        return "`" + variants.id() + "`: "
                + variants.values().stream().map(value -> value.label().sv()).collect(Collectors.joining(", "));
    }

    private void example(Example example) {
        line("");
        line("Exempel: " + example.cases().stream().map(MethodsPage::caseIn).collect(Collectors.joining("; ")) + ".");
        line("");
        line("| cell | ger |");
        line("|---|---|");
        for (Example.Cell cell : example.cells()) {
            line("| " + written(cell.key()) + " | " + written(cell.figures()) + " |");
        }
    }

    private static String caseIn(Example.Case one) {
        String answers = one.answers().entrySet().stream()
                .map(answer -> answer.getKey() + " " + String.join(" + ", answer.getValue()))
                .collect(Collectors.joining(", "));
        String entries = one.entries().values().stream()
                .flatMap(List::stream)
                .map(entry -> "["
                        + entry.values().stream()
                                .map(answer -> String.join(" + ", answer))
                                .collect(Collectors.joining(" "))
                        + "]")
                .collect(Collectors.joining(" "));
        String all = (answers + " " + entries).strip();
        return one.times() + " ärende" + (one.times() == 1 ? "" : "n") + " "
                + (all.isEmpty() ? "utan svar" : "med " + all);
    }

    private static String written(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey().toLowerCase(Locale.ROOT) + " "
                        + (figure.getValue().isEmpty() ? "–" : figure.getValue().replace("|", "\\|")))
                .collect(Collectors.joining(", "));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
