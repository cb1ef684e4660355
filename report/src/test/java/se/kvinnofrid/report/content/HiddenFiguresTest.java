package se.kvinnofrid.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Comparisons;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.Spread;
import se.kvinnofrid.report.table.Table;

class HiddenFiguresTest {

    @Test
    void a_chart_of_hidden_shares_only_is_one_sentence() {
        Section gender = section(
                report(new MadeUp()
                        .hidden("gender_split", "woman", 30)
                        .hidden("gender_split", "man", 30)
                        .publication()),
                "gender_split");

        assertThat(gender.charts()).isEmpty();
        assertThat(gender.sentences()).contains("Kön: alla andelar är skyddade, så inget diagram visas.");
        assertThat(gender.tables()).hasSize(1);
    }

    @Test
    void a_group_of_hidden_shares_only_is_named_instead_of_drawn() {
        MadeUp published = new MadeUp()
                .cell("violence_degree", "not_serious", 40, 100, "0.4")
                .cell("violence_degree", "serious", 60, 100, "0.6")
                .cell("violence_degree", "honour_context", "no", "not_serious", 36, 90, "0.4")
                .cell("violence_degree", "honour_context", "no", "serious", 54, 90, "0.6")
                .hidden("violence_degree", "honour_context", "yes", "not_serious", 10)
                .hidden("violence_degree", "honour_context", "yes", "serious", 10);
        Section degree = section(report(published.publication()), "hederskontext-violence_degree");
        Chart chart = degree.charts().get(0);

        assertThat(chart.table().columns())
                .extracting(Table.Column::group)
                .containsExactly("Samtliga", "Samtliga", "Övriga ärenden", "Övriga ärenden");
        assertThat(chart.remarks()).contains("Inte i diagrammet, för att alla andelar är skyddade: Hederskontext.");
        assertThat(degree.tables().get(0).columns())
                .extracting(Table.Column::group)
                .contains("Hederskontext");
    }

    @Test
    void every_table_of_a_statistic_says_how_its_figures_are_protected() {
        MadeUp published = new MadeUp()
                .cell("gender_split", "woman", 90, 100, "0.9")
                .cell("gender_split", "honour_context", "yes", "woman", 18, 20, "0.9")
                .value("interventions_per_client", "mean", 100, "2.4")
                .cell("best_outcome", "best", 11, 100, "0.11")
                .hiddenDifference("best_outcome", "former_partner");
        String note = "Skydd: antal på 1–4 ärenden och vad som i sig röjer dem döljs (gräns 5); "
                + "om dolda antal går att räkna fram ur andra tabeller är inte prövat. "
                + "Andelar och mått visas bara när basen är minst 10.";

        for (String id : List.of("gender_split", "interventions_per_client", "best_outcome")) {
            Section section = section(report(published.publication()), id);
            assertThat(section.tables()).isNotEmpty().allSatisfy(table -> assertThat(table.remarks())
                    .endsWith(note));
            assertThat(section.more())
                    .allSatisfy(table -> assertThat(table.remarks()).endsWith(note));
            assertThat(section.whole())
                    .allSatisfy(table -> assertThat(table.remarks()).endsWith(note));
            assertThat(section.charts())
                    .allSatisfy(chart -> assertThat(chart.remarks()).doesNotContain(note));
        }
        assertThat(section(report(published.protectedBy("suppression").publication()), "gender_split")
                        .tables()
                        .get(0)
                        .remarks())
                .last()
                .asString()
                .contains("varje dolt antal kan vara minst 5 olika");
    }

    @Test
    void the_weights_of_what_is_hidden_stand_in_the_note_of_an_edition_that_tells_them() {
        MadeUp published =
                new MadeUp().cell("gender_split", "woman", 90, 100, "0.9").protectedBy("suppression");
        published.chosen(Map.of(
                "known_cases", 1,
                "leave_out_percent", 50,
                "weight_nation", 30,
                "weight_county", 4,
                "weight_municipality", 1,
                "weight_group", 5,
                "weight_half_year", 3,
                "weight_hidden_before", 7));

        assertThat(section(report(published.publication()), "gender_split")
                        .tables()
                        .get(0)
                        .remarks())
                .last()
                .asString()
                .contains("riket 30, län 4, kommun 1; grupp ÷ 5, halvår ÷ 3, dolt i förra utgåvan ÷ 7")
                .contains("minst 50 % små antal");
    }

    @Test
    void a_way_of_protecting_that_nobody_has_described_is_a_fault() {
        MadeUp published =
                new MadeUp().cell("gender_split", "woman", 90, 100, "0.9").protectedBy("magic");

        assertThatThrownBy(() -> report(published.publication()))
                .hasMessage(
                        "the edition 2022-2023-1 is protected by 'magic', which report/protection.yaml does not describe");
    }

    @Test
    void further_tables_are_numbered_for_themselves() {
        Report report = report(new MadeUp()
                .cell("gender_split", "woman", 90, 100, "0.9")
                .cell("gender_split", "honour_context", "yes", "woman", 18, 20, "0.9")
                .cell("age", "18-24", 50, 100, "0.5")
                .publication());

        assertThat(section(report, "gender_split").more())
                .extracting(Table::caption)
                .containsExactly("Tabell B1. Kön efter hederskontext");
        assertThat(section(report, "gender_split").tables().get(0).caption()).isEqualTo("Tabell 2. Kön");
        assertThat(section(report, "age").tables().get(0).caption()).isEqualTo("Tabell 3. Ålder");
    }

    @Test
    void answers_stand_beside_the_middle_half_of_municipalities_when_there_are_enough_of_them() {
        Publication publication = new MadeUp()
                .count("coverage", "cases", 100)
                .cell("gender_split", "woman", 90, 95, "0.947368")
                .cell("age", "18-24", 50, 103, "0.485437")
                .publication()
                .comparedWith(new Comparisons(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(
                                new Spread("gender_split", 8, new BigDecimal("0.91"), new BigDecimal("0.99")),
                                new Spread("age", 7, new BigDecimal("0.5"), new BigDecimal("0.6")))));
        Table answers = section(report(publication), "svar").tables().get(0);

        assertThat(answers.rows())
                .extracting(row -> row.label() + " "
                        + row.entries().stream()
                                .map(entry -> entry.figure().toString())
                                .toList())
                .containsExactly(
                        "Kön [Shown[number=100], Shown[number=95], Shown[number=0.950000], Shown[number=0.91], Shown[number=0.99]]",
                        // Rounded counts may exceed what they are part of; too few municipalities make no middle half.
                        "Ålder [Shown[number=100], Shown[number=103], Shown[number=1], ABSENT, ABSENT]");
    }

    @Test
    void differences_all_of_which_are_hidden_are_one_sentence_and_a_table() {
        Report report = report(new MadeUp()
                .cell("best_outcome", "best", 11, 100, "0.11")
                .hiddenDifference("best_outcome", "former_partner")
                .publication());
        Section best = section(report, "best_outcome");

        assertThat(best.charts()).extracting(Chart::form).doesNotContain(Form.FOREST);
        assertThat(best.sentences()).contains("Alla skillnader är skyddade, så inget diagram visas.");
        assertThat(best.tables()).hasSize(2);
    }

    @Test
    void a_share_whose_base_is_hidden_stands_with_those_of_the_base_that_is_known_to_be_its_own() {
        MadeUp published = new MadeUp()
                .cell("goal_attainment", "full", 30, 100, "0.3")
                .cell("goal_attainment", "full_or_partial", 70, 100, "0.7")
                .cell("goal_attainment", "gender", "man", "full", 3, 10, "0.3")
                .hiddenWithBase("goal_attainment", "gender", "man", "full_or_partial")
                .cell("goal_attainment", "gender", "woman", "full", 27, 90, "0.3")
                .cell("goal_attainment", "gender", "woman", "full_or_partial", 63, 90, "0.7");
        Table byGender = section(report(published.publication()), "goal_attainment")
                .more()
                .get(0);

        assertThat(byGender.rows()).extracting(Table.Row::label).contains("Helt eller delvis");
    }

    private static Report report(Publication publication) {
        return new NationalContents(MadeUp.CONFIGURATION, Language.SV).of(publication);
    }

    private static Section section(Report report, String id) {
        return report.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
