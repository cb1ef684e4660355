package se.kvinnofrid.config.statistic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.text.MarkdownPage;
import se.kvinnofrid.config.yaml.Faults;

/** How every statistic is defined, as a page for people (Markdown), generated so that it cannot differ from what is computed. */
public final class MethodsPage {

    private static final String PREFACE = "texts/methods-preface.md";

    private final List<Breakdown> common;
    private final StringBuilder page = new StringBuilder();

    private MethodsPage(List<Breakdown> common) {
        this.common = common;
    }

    /**
     * The whole page, lines ended by line feeds.
     *
     * @throws se.kvinnofrid.config.ConfigurationException if the page's preface is missing from the configuration
     */
    public static String of(Configuration configuration) {
        return new MethodsPage(configuration.statistics().common())
                .write(configuration.statistics(), configuration.files(), configuration.protection());
    }

    /**
     * The same page as HTML: one file that needs no other, with a contents list.
     *
     * @throws se.kvinnofrid.config.ConfigurationException if the page's preface is missing from the configuration
     */
    public static String html(Configuration configuration) {
        return MarkdownPage.html(of(configuration), "Innehåll");
    }

    /** How one statistic is defined: the page's section about it. */
    public static String of(Statistic statistic) {
        MethodsPage one = new MethodsPage(List.of());
        one.statistic(statistic);
        return one.page.toString();
    }

    private String write(Statistics statistics, ConfigurationFiles files, Protection protection) {
        Faults faults = new Faults();
        String preface = files.text(PREFACE, faults);
        faults.throwIfAny();
        line("<!-- Generated from statistics/*.yaml and " + PREFACE
                + "; do not edit. README.md says how it is refreshed. -->");
        line(preface.strip()
                .replace("${threshold}", Integer.toString(protection.threshold()))
                .replace("${fewest}", Integer.toString(protection.threshold() - 1))
                .replace("${minimum_base}", Integer.toString(protection.minimumBase())));
        line("");
        line("## Uppdelningar");
        line("");
        for (Breakdown breakdown : common) {
            line("- " + breakdown(breakdown));
        }
        line("");
        line(
                statistics.breakdownsByPeriod()
                        ? "Uppdelningarna görs för riket, för varje halvår och för hela omgången."
                        : "Uppdelningarna görs för riket och hela omgången.");
        line("");
        comparability(statistics.comparability());
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

    private void comparability(Comparability rules) {
        line("## När tider får jämföras");
        line("");
        line(
                "Två omgångar, eller två halvår i en omgång, jämförs bara när inget av detta hindrar. Annars ställs de bredvid varandra utan"
                        + " skillnad, med en anmärkning om varför.");
        line("");
        line("- Definition: statistiken definieras likadant i båda omgångarna.");
        line("- Täckning: minst " + perCent(rules.coverage())
                + " procent av de väntade kommunerna har levererat i båda omgångarna, och täckningen skiljer högst "
                + perCent(rules.coverageDifference()) + " procentenheter.");
        line("- Deltagare: minst " + perCent(rules.panel())
                + " procent av ärendena, i båda, kommer från kommuner som har ärenden i båda.");
        line("- Uppföljningstid: det som är känt först när ärendet avslutas jämförs inte mellan halvår.");
        line("");
    }

    private static long perCent(double share) {
        return Math.round(share * 100);
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
        if (statistic.knownAtClosing()) {
            line("");
            line(
                    "Känd först när ärendet avslutas: halvår jämförs inte, för sent öppnade ärenden har haft kortare tid på sig.");
        }
        line("");
        line("| kategori | id | English | så räknas den |");
        line("|---|---|---|---|");
        for (Measure measure : statistic.measures()) {
            for (Category category : measure.categories()) {
                line("| " + category.label().sv() + " | `" + category.id().replace("|", "\\|") + "` | "
                        + category.label().en() + " | " + Wording.of(measure).replace("|", "\\|") + " |");
            }
        }
        List<Breakdown> more = statistic.breakdowns().stream()
                .filter(breakdown -> !common.contains(breakdown))
                .toList();
        if (!more.isEmpty() && !common.isEmpty()) {
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
