package se.kvinnofrid.config.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.yaml.Faults;

class ReportReaderTest {

    private static final ConfigurationFiles FILES = ConfigurationFiles.ofFolder(Path.of("."));

    @Test
    void every_word_stands_in_both_languages() {
        ReportTexts texts = Configuration.read(FILES).report();

        for (Word word : Word.values()) {
            assertThat(texts.word(word, Language.SV)).isNotBlank();
            assertThat(texts.word(word, Language.EN)).isNotBlank();
        }
    }

    @Test
    void every_fault_in_the_texts_comes_at_once_with_file_and_line() {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        change(contents, "report/words.yaml", "count: {sv: Antal, en: Number}", "cont: {sv: Antal, en: Number}");
        change(contents, "report/summary.yaml", "{percent gender_split/woman}", "{per gender_split/woman}");
        contents.put(
                "report/notes.yaml",
                "notes: [{heading: {sv: a, en: b}, paragraphs: [{sv: '{count age/18-25}', en: b}]}]");
        change(contents, "report/report.yaml", "about: [coverage]", "about: [coverage, age, aeg]");
        change(contents, "report/phrases.yaml", "percent: 10,", "percent: 110,");

        assertThatThrownBy(() -> Configuration.read(new ConfigurationFiles(contents)))
                .hasMessageContaining("report/words.yaml:2: key 'cont' is unknown")
                .hasMessageContaining("'count' is missing")
                .hasMessageContaining("report/summary.yaml:")
                .hasMessageContaining("{per gender_split/woman} must be one of")
                .hasMessageContaining("'age' stands in the report twice")
                .hasMessageContaining("about 'aeg' is unknown")
                .hasMessageContaining("the statistic 'age' has no category '18-25'")
                .hasMessageContaining("must lie between 1 and 99, found 110");
    }

    @ParameterizedTest
    @CsvSource({
        "'Det är 94 procent.', '9'",
        "'Sex av tio är nöjda.', 'sex av tio'",
        "'Av tre klienter är {count gender_split/man} män.', 'tre'"
    })
    void a_figure_written_by_hand_is_a_fault(String sentence, String figure) {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        contents.put("report/summary.yaml", "sentences: [{sv: '" + sentence + "', en: b}]");

        assertThatThrownBy(() -> Configuration.read(new ConfigurationFiles(contents)))
                .hasMessageContaining("report/summary.yaml:1: '" + figure + "' is a figure written by hand");
    }

    @Test
    void the_name_of_a_category_may_hold_a_figure() {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        contents.put(
                "report/summary.yaml",
                "sentences: [{sv: 'De som är {label age/18-24}.', en: 'Those who are {label age/18-24}.'}]");

        Template template = Configuration.read(new ConfigurationFiles(contents))
                .report()
                .summary()
                .get(0)
                .sv();

        assertThat(template.parts()).containsExactly(new Template.Words("De som är 18–24 år."));
    }

    @Test
    void a_chapter_by_groups_needs_a_breakdown_that_its_statistics_have() {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        change(contents, "report/report.yaml", "by: age_group", "by: age_grop");

        assertThatThrownBy(() -> Configuration.read(new ConfigurationFiles(contents)))
                .hasMessageContaining("by 'age_grop' is unknown");
    }

    @Test
    void municipalities_are_written_to_in_swedish_and_in_languages_that_there_are() {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        change(contents, "report/report.yaml", "municipal_languages: [sv]", "municipal_languages: [fi]");

        assertThatThrownBy(() -> Configuration.read(new ConfigurationFiles(contents)))
                .hasMessageContaining("municipal_languages 'fi' is unknown, expected one of sv, en")
                .hasMessageContaining("'municipal_languages' must hold 'sv'");
    }

    private static void change(SortedMap<String, String> contents, String file, String from, String to) {
        assertThat(FILES.text(file, new Faults())).contains(from);
        contents.put(file, FILES.text(file, new Faults()).replace(from, to));
    }
}
