package se.kvinnofrid.aggregate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.UnknownEditionException;
import se.kvinnofrid.aggregate.diff.Differences.Scope;
import se.kvinnofrid.aggregate.diff.EditionDiff.Cases.Source;
import se.kvinnofrid.aggregate.diff.EditionDiff.StatisticChange;
import se.kvinnofrid.aggregate.diff.EditionDiff.SubmissionChange.Kind;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.statistic.Example;

/** Two editions: one submission is replaced, one withdrawn, one new, and the threshold of protection is lowered. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DifferencesTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());

    private static Staging staging;
    private static Differences differences;
    private static EditionDiff diff;

    @BeforeAll
    static void two_editions() throws Exception {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
        add("0128", cases("woman", 12));
        long replaced = add("0136", cases("man", 3), cases("woman", 3));
        long withdrawn = add("0180", cases("woman", 6));
        new Runs(CONFIGURATION, staging).outcome();
        execute("UPDATE staging.submission SET counts = false WHERE id IN (" + replaced + ", " + withdrawn + ")");
        // The clients are numbered: the third says something else than before, and the seventh is new.
        add("0136", cases("man", 2), cases("woman", 5));
        add("0181", cases("woman", 2));
        new Runs(changed(), staging).outcome();
        differences = new Differences(CONFIGURATION, staging.database());
        diff = differences.between("2022-2023-1", "2022-2023-2", new Scope("00", 2));
    }

    @Test
    @Order(1)
    void cases_are_new_corrected_or_removed() {
        assertThat(diff.cases().source()).isEqualTo(Source.COMPARED);
        assertThat(diff.cases().municipalities())
                .extracting(one -> one.municipality() + " " + one.added() + " " + one.corrected() + " " + one.removed())
                .containsExactly("0136 1 1 0", "0180 0 0 6", "0181 2 0 0");
    }

    @Test
    @Order(1)
    void submissions_are_added_replaced_or_withdrawn() {
        assertThat(diff.submissions())
                .extracting(change -> change.municipality() + " " + change.kind())
                .containsExactly("0136 " + Kind.REPLACED, "0180 " + Kind.WITHDRAWN, "0181 " + Kind.ADDED);
    }

    @Test
    @Order(1)
    void changed_lines_of_the_configuration_are_told() {
        assertThat(diff.configuration()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("protection/protection.yaml");
            assertThat(file.lines()).anySatisfy(line -> {
                assertThat(line.sign()).isEqualTo("-");
                assertThat(line.text()).isEqualTo("threshold: 5");
            });
        });
        assertThat(diff.before().threshold()).isEqualTo(5);
        assertThat(diff.after().threshold()).isEqualTo(3);
    }

    @Test
    @Order(1)
    void the_largest_changes_come_first() {
        assertThat(diff.statistics()).extracting(StatisticChange::size).isSortedAccordingTo((a, b) -> b.compareTo(a));
        StatisticChange gender = diff.statistics().stream()
                .filter(one -> one.statistic().equals("gender_split"))
                .findFirst()
                .orElseThrow();
        assertThat(gender.title()).isEqualTo("Kön");
        assertThat(gender.cells())
                .extracting(cell ->
                        cell.category() + " " + cell.before().orElseThrow().count() + " "
                                + cell.after().orElseThrow().count())
                .containsExactlyInAnyOrder("woman 21 19", "man 3 2");
        assertThat(gender.newlyShown() + gender.newlyHidden()).isPositive();
    }

    @Test
    @Order(1)
    void an_edition_does_not_differ_from_itself() throws SQLException {
        EditionDiff same = differences.between("2022-2023-1", "2022-2023-1", new Scope("00", 5));

        assertThat(same.statistics()).isEmpty();
        assertThat(same.submissions()).isEmpty();
        assertThat(same.configuration()).isEmpty();
        assertThat(same.cases().municipalities()).isEmpty();
    }

    @Test
    @Order(1)
    void an_edition_that_there_is_not_is_told() {
        assertThatThrownBy(() -> differences.between("2022-2023-1", "x", new Scope("00", 5)))
                .isInstanceOf(UnknownEditionException.class)
                .hasMessageContaining("there are 2022-2023-1, 2022-2023-2");
    }

    @Test
    @Order(1)
    void the_page_tells_it_in_markdown_and_html() {
        DiffPage page = new DiffPage(diff, CONFIGURATION, Language.SV);

        assertThat(page.markdown())
                .startsWith("# Skillnader mellan 2022-2023-1 och 2022-2023-2\n")
                .contains("Nya: 3. Rättade: 1. Borttagna: 6.")
                .contains("| 0180 Stockholm | återkallad eller vilande |")
                .contains("    - " + lineOf("threshold: 5") + ": threshold: 5")
                .contains("### Kön (gender\\_split)");
        assertThat(page.html())
                .contains("<th scope=\"row\">0180 Stockholm</th>")
                .contains("<h3>Kön (gender_split)</h3>");
    }

    @Test
    @Order(1)
    void what_stands_in_the_data_cannot_become_markup() {
        Block.Paragraph hostile = new Block.Paragraph("<script>|*x*");

        assertThat(HtmlText.of("sv", "<b>", List.of(hostile)))
                .doesNotContain("<script>")
                .doesNotContain("<b>");
        assertThat(MarkdownText.of(List.of(hostile))).isEqualTo("\\<script\\>\\|\\*x\\*\n");
    }

    @Test
    @Order(2)
    void when_cases_are_purged_what_was_noted_is_told() throws SQLException {
        execute("DELETE FROM staging.cases WHERE municipality = '0136'");

        EditionDiff purged = differences.between("2022-2023-1", "2022-2023-2", new Scope("00", 2));

        assertThat(purged.cases().source()).isEqualTo(Source.SUMMED);
        assertThat(purged.cases().municipalities()).isEqualTo(diff.cases().municipalities());
        EditionDiff backwards = differences.between("2022-2023-2", "2022-2023-1", new Scope("00", 2));
        assertThat(backwards.cases().total().added()).isEqualTo(6);
        assertThat(backwards.cases().total().removed()).isEqualTo(3);
    }

    private static Configuration changed() {
        SortedMap<String, String> files = new TreeMap<>(CONFIGURATION.files().contents());
        files.computeIfPresent(
                "protection/protection.yaml", (path, text) -> text.replace("threshold: 5", "threshold: 3"));
        return Configuration.read(new ConfigurationFiles(files));
    }

    private static int lineOf(String line) {
        String text = CONFIGURATION.files().contents().getOrDefault("protection/protection.yaml", "");
        return text.lines().toList().indexOf(line) + 1;
    }

    @SafeVarargs
    private static long add(String municipality, List<Example.Case>... cases) throws SQLException {
        long id = staging.submission(municipality);
        for (List<Example.Case> some : cases) {
            staging.add(municipality, id, some);
        }
        return id;
    }

    private static List<Example.Case> cases(String gender, int times) {
        return List.of(new Example.Case(times, new TreeMap<>(Map.of("gender", List.of(gender))), new TreeMap<>()));
    }

    private static void execute(String statement) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            session.execute(statement);
        }
    }
}
