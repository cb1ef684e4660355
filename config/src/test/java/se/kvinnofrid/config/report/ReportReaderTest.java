package se.kvinnofrid.config.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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

    private static void change(SortedMap<String, String> contents, String file, String from, String to) {
        assertThat(FILES.text(file, new Faults())).contains(from);
        contents.put(file, FILES.text(file, new Faults()).replace(from, to));
    }
}
