package se.kvinnofrid.config.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;

class StatisticsTest {

    private static final ConfigurationFiles FILES = ConfigurationFiles.ofFolder(Path.of("."));

    private final Statistics statistics = Configuration.read(FILES).statistics();

    @Test
    void every_statistic_is_shown_by_an_example() {
        assertThat(statistics.all())
                .hasSizeGreaterThanOrEqualTo(24)
                .allSatisfy(statistic ->
                        assertThat(statistic.examples()).as(statistic.id()).isNotEmpty());
    }

    @Test
    void categories_follow_the_codebook_and_leave_unknown_out() {
        assertThat(statistics.find("disability").orElseThrow().categories())
                .extracting(Category::id)
                .containsExactly("none", "physical", "mental", "intellectual", "neuropsychiatric", "other", "any");
        assertThat(statistics.find("goal_attainment").orElseThrow().categories())
                .extracting(Category::id)
                .containsExactly("full", "partial", "none", "full_or_partial");
        assertThat(statistics.find("interventions").orElseThrow().categories())
                .extracting(Category::id)
                .contains("other", "housing")
                .doesNotContain("none");
    }

    @Test
    void a_transition_has_every_pair_of_levels_and_the_directions_between_them() {
        Statistic change = statistics.find("risk_change").orElseThrow();

        assertThat(change.categories()).hasSize(12).extracting(Category::id).contains("low>high", "high>low");
        assertThat(change.measures())
                .filteredOn(Measure.Share.class::isInstance)
                .map(Measure.Share.class::cast)
                .filteredOn(share -> share.category().id().equals("lowered"))
                .singleElement()
                .satisfies(share -> assertThat(share.codes()).containsExactly("medium>low", "high>low", "high>medium"));
    }

    @Test
    void a_breakdown_in_which_the_statistic_leaves_one_group_only_is_refused() {
        String women = """
                statistics:
                  - id: women
                    title: {sv: Kvinnor, en: Women}
                    base: {sv: kvinnor, en: women}
                    measure: distribution
                    of: origin
                    where: {all: [{of: gender, codes: [woman]}, {of: age, codes: [18-24, 25-34]}]}
                    examples: []
                """;

        assertThatThrownBy(() -> Configuration.read(with("statistics/own.yaml", women)))
                .hasMessageContaining(
                        "the breakdown 'gender' can have cases in the group 'woman' only, since the statistic counts no others")
                .hasMessageContaining("Write 'breakdowns: none'")
                .message()
                .doesNotContain("'age_group'");
        String undivided = women.replace("    where:", "    breakdowns: none\n    where:");
        assertThat(Configuration.read(with("statistics/own.yaml", undivided))
                        .statistics()
                        .find("women"))
                .isPresent();
    }

    @Test
    void rates_none_of_which_may_be_published_by_municipality_are_refused() {
        String rates = """
                statistics:
                  - id: rates
                    title: {sv: Per invånare, en: By inhabitant}
                    base: {sv: invånare, en: inhabitants}
                    measure: rate
                    per: 10000
                    breakdowns: none
                    never_by_municipality: [U1]
                    counts:
                      - {id: U1, sv: Alla, en: All}
                    examples: []
                """;

        assertThatThrownBy(() -> Configuration.read(with("statistics/own.yaml", rates)))
                .hasMessageContaining(
                        "nothing of 'rates' could ever be published: rates are made by municipality only");
    }

    @Test
    void a_breakdown_of_one_group_is_refused() {
        String one = """
                derived:
                  - {id: days, kind: days, from: opened_on, to: closed_on, sv: Dagar, en: Days}
                  - id: any_days
                    kind: classes
                    of: days
                    sv: Alla
                    en: All
                    classes: [{code: all, sv: Alla, en: All}]
                statistics:
                  - id: own
                    title: {sv: Egen, en: Own}
                    base: {sv: alla, en: all}
                    measure: distribution
                    of: origin
                    more_breakdowns: [{id: one, of: any_days}]
                    examples: []
                """;

        assertThatThrownBy(() -> Configuration.read(with("statistics/own.yaml", one)))
                .hasMessageContaining("the breakdown 'one' has fewer than two groups: take it away");
    }

    @Test
    void a_statistic_cannot_take_the_name_of_a_view_of_the_pipelines_own() {
        String taken = """
                statistics:
                  - id: hidden_cells
                    title: {sv: Egen, en: Own}
                    base: {sv: alla, en: all}
                    measure: distribution
                    of: origin
                    examples: []
                """;

        assertThatThrownBy(() -> Configuration.read(with("statistics/own.yaml", taken)))
                .hasMessageContaining("'hidden_cells' is the name of a table of the pipeline's own");
    }

    @Test
    void what_is_wrong_is_said_at_once_with_file_line_and_the_valid_alternatives() {
        String wrong = """
                derived:
                  - {id: twice, kind: entry_counts, entries: interventions, sv: x, en: x}
                  - {id: gender, kind: entry_count, entries: interventoins, sv: x, en: x}
                statistics:
                  - id: my_own
                    title: {sv: Egen, en: Own}
                    base: {sv: alla, en: all}
                    measure: distribution
                    of: disability
                    wher: {of: gender, codes: [women]}
                  - id: my_other
                    title: {sv: Egen, en: Own}
                    base: {sv: alla, en: all}
                    measure: distribution
                    of: gender
                    shares:
                      - {id: woman, codes: [wooman], sv: x, en: x}
                    where: {of: gender, codes: [women], answered: [gender]}
                    examples:
                      - cases: [{gender: femme}]
                        cells: [{category: women, count: 1}]
                """;

        assertThatThrownBy(() -> Configuration.read(with("statistics/own.yaml", wrong)))
                .hasMessageContaining("statistics/own.yaml:2: kind 'entry_counts' is unknown")
                .hasMessageContaining("statistics/own.yaml:3: entries 'interventoins' is unknown")
                .hasMessageContaining("did you mean 'interventions'?")
                .hasMessageContaining("statistics/own.yaml:9: of 'disability' is unknown, expected one of gender, age")
                .hasMessageContaining("statistics/own.yaml:10: key 'wher' is unknown")
                .hasMessageContaining(
                        "statistics/own.yaml:17: code 'wooman' is unknown, expected one of woman, man, other")
                .hasMessageContaining("the category 'woman' is given twice")
                .hasMessageContaining("a condition has exactly one of")
                .hasMessageContaining("gender 'femme' is unknown")
                .hasMessageContaining("examples 'women' is unknown");
    }

    @Test
    void a_local_variable_needs_three_lines() {
        String three = """
                local:
                  - id: waiting_time
                    heading: Väntetid
                    values: [Under en vecka, Över en vecka]
                """;

        Statistic statistic = Configuration.read(with("statistics/own.yaml", three))
                .statistics()
                .find("waiting_time")
                .orElseThrow();

        assertThat(statistic.title().sv()).isEqualTo("Väntetid");
        assertThat(statistic.categories())
                .extracting(Category::id)
                .containsExactly("under_en_vecka", "over_en_vecka", "other");
        assertThat(MethodsPage.of(statistic)).contains("svaret i den egna kolumnen ”Väntetid”");
    }

    @Test
    void a_local_variable_that_cannot_be_counted_is_refused() {
        String wrong = """
                local:
                  - {id: one, heading: Väntetid}
                  - {id: two, heading: Väntetid, values: [Ja, JA, other], senders: ["9999"]}
                """;

        assertThatThrownBy(() -> Configuration.read(with("statistics/own.yaml", wrong)))
                .hasMessageContaining("statistics/own.yaml:2: 'values' must list the answers that are shown")
                .hasMessageContaining("statistics/own.yaml:3: 'JA' is the same answer as another")
                .hasMessageContaining(
                        "statistics/own.yaml:3: 'other' is the same answer as another, or is called 'other'")
                .hasMessageContaining("statistics/own.yaml:3: '9999' is no municipality's code");
    }

    @Test
    void a_threshold_that_hides_nothing_is_refused() {
        assertThatThrownBy(() ->
                        Configuration.read(with("protection/protection.yaml", "threshold: 0\nminimum_base: 10\n")))
                .hasMessageContaining("protection/protection.yaml:1: the threshold must be at least 2, found 0");
        assertThatThrownBy(
                        () -> Configuration.read(with("protection/protection.yaml", "threshold: 5\nminimum_base: 3\n")))
                .hasMessageContaining("the minimum base must be at least the threshold 5");
        assertThatThrownBy(() -> Configuration.read(with(
                        "protection/protection.yaml",
                        "method: none\nthreshold: 5\nminimum_base: 10\nknown_cases: 5\n")))
                .hasMessageContaining("protection/protection.yaml:1")
                .hasMessageContaining("suppression")
                .hasMessageContaining("the cases that somebody may know must be from 0 to 4, found 5");
    }

    @Test
    void tables_are_left_out_from_a_share_of_small_counts_that_is_a_share() {
        for (int percent : new int[] {0, 101}) {
            assertThatThrownBy(() -> Configuration.read(with(
                            "protection/protection.yaml",
                            "threshold: 5\nminimum_base: 10\nleave_out_percent: " + percent + "\n")))
                    .hasMessageContaining(
                            "protection/protection.yaml:3: 'leave_out_percent' must be from 1 to 100, found "
                                    + percent);
        }
    }

    @Test
    void a_rounding_base_is_3_or_5_and_not_less_than_the_threshold() {
        assertThatThrownBy(() -> Configuration.read(with(
                        "protection/protection.yaml",
                        "method: rounding\nrounding_base: 4\nthreshold: 3\nminimum_base: 10\n")))
                .hasMessageContaining("protection/protection.yaml:2: 'rounding_base' must be 3 or 5, found 4");
        assertThatThrownBy(() -> Configuration.read(with(
                        "protection/protection.yaml",
                        "method: rounding\nrounding_base: 3\nthreshold: 5\nminimum_base: 10\n")))
                .hasMessageContaining("with rounding_base 3 the threshold can be at most 3, found 5");
        assertThat(Configuration.read(with(
                                "protection/protection.yaml", "method: rounding\nthreshold: 5\nminimum_base: 10\n"))
                        .protection()
                        .roundingBase())
                .isEqualTo(5);
    }

    private static ConfigurationFiles with(String file, String content) {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        contents.put(file, content);
        return new ConfigurationFiles(contents);
    }
}
