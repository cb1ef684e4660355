package se.kvinnofrid.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Comparisons;
import se.kvinnofrid.report.edition.Earlier;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.InBoth;
import se.kvinnofrid.report.table.Table;

/** The nation's figures beside those of an earlier round. */
class OverTimeTest {

    private static final String BEFORE = "2020-2021-1";

    @Test
    void what_may_not_be_compared_stands_beside_the_municipalities_of_both_rounds() {
        List<Table> tables = section(List.of(
                        earlier(
                                "gender_split",
                                "man",
                                "0.06",
                                "0.08",
                                Optional.of("Kommunerna är inte tillräckligt lika.")),
                        earlier("honour_context", "yes", "0.10", "0.09", Optional.empty())))
                .tables();

        assertThat(tables).hasSize(2);
        assertThat(rows(tables.get(0))).containsExactly("Kön: man 0.08 0.06 -", "Hederskontext: ja 0.09 0.10 1");
        assertThat(tables.get(0).remarks())
                .first()
                .asString()
                .endsWith("(kön: man): Kommunerna är inte tillräckligt lika.");
        assertThat(tables.get(1).caption()).contains("Samma kommuner i båda omgångarna");
        assertThat(rows(tables.get(1))).containsExactly("Kön: man 0.07 ..");
        assertThat(tables.get(1).remarks()).first().asString().contains("i båda omgångarna: 17.");
    }

    @Test
    void nothing_more_stands_beside_what_may_be_compared() {
        assertThat(section(List.of(earlier("gender_split", "man", "0.06", "0.08", Optional.empty())))
                        .tables())
                .hasSize(1);
    }

    private static Section section(List<Earlier> earlier) {
        Report report = new NationalContents(MadeUp.CONFIGURATION, Language.SV)
                .of(new MadeUp()
                        .cell("gender_split", "man", 60, 1000, "0.06")
                        .cell("honour_context", "yes", 100, 1000, "0.10")
                        .publication()
                        .comparedWith(new Comparisons(
                                List.of(),
                                earlier,
                                List.of(inBoth("gender_split", "man"), inBoth("honour_context", "yes")),
                                Optional.empty(),
                                List.of())));
        return report.sections().stream()
                .filter(section -> section.id().equals("over-tid-" + BEFORE))
                .findFirst()
                .orElseThrow();
    }

    private static Earlier earlier(
            String statistic, String category, String now, String before, Optional<String> obstacle) {
        return new Earlier(
                statistic,
                category,
                "2022-2023",
                shown(now),
                BEFORE,
                "2020-2021",
                shown(before),
                obstacle.isPresent()
                        ? Absent.ABSENT
                        : shown(new BigDecimal(now)
                                .subtract(new BigDecimal(before))
                                .toString()),
                obstacle.isEmpty(),
                new Label(obstacle.orElse(""), obstacle.orElse("")));
    }

    private static InBoth inBoth(String statistic, String category) {
        return new InBoth(statistic, category, Hidden.HIDDEN, BEFORE, shown("0.07"), 17);
    }

    private static Figure shown(String number) {
        return new Shown(new BigDecimal(number));
    }

    private static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.label()
                        + row.entries().stream()
                                .map(entry -> " " + text(entry.figure()))
                                .reduce("", String::concat))
                .toList();
    }

    private static String text(Figure figure) {
        if (figure instanceof Shown shown) {
            return shown.number().toString();
        }
        return figure == Hidden.HIDDEN ? ".." : "-";
    }
}
