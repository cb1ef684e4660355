package se.kvinnofrid.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text files taken apart, beside what Commons CSV makes of them. */
class DelimitedTextTest {

    private static final String SIGNS = "ab;;;\"\"\r\n\n å";

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '\'',
            value = {
                "a;b = [[a, b]]",
                "a;b; = [[a, b, ]]",
                "a;\"b;\"\"c\"\"\" = [[a, b;\"c\"]]",
                "a;\"b\"c;d = [[a, bc, d]]",
                "a\"b\";c = [[a\"b\", c]]",
                "'a\r\nb\rc\nd' = [[a], [b], [c], [d]]",
                "'a\n\nb\n' = [[a], [], [b]]",
            })
    void rows_and_cells(String text, String expected) throws IOException, DelimitedText.Broken {
        assertThat(ours(text)).hasToString(expected);
    }

    @Test
    void what_is_read_is_what_commons_csv_reads() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            List<List<String>> theirs = theirs(text);
            if (theirs.isEmpty() && !text.isEmpty()) {
                assertThatThrownBy(() -> ours(text)).as("%s", text).isInstanceOf(DelimitedText.Broken.class);
            } else {
                assertThat(oursOf(text)).as("%s", text).isEqualTo(theirs);
            }
        }
    }

    @Test
    void rows_that_are_skipped_leave_the_others_as_they_are() throws IOException, DelimitedText.Broken {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            List<List<String>> all = theirs(text);
            if (all.isEmpty()) {
                continue;
            }
            List<List<String>> read = new ArrayList<>();
            List<List<String>> expected = new ArrayList<>();
            try (DelimitedText delimited = new DelimitedText(new StringReader(text), ';', 500_000)) {
                for (List<String> row : all) {
                    if (random.nextBoolean()) {
                        assertThat(delimited.skip()).as("%s", text).isTrue();
                    } else {
                        assertThat(delimited.next()).as("%s", text).isTrue();
                        read.add(row(delimited));
                        expected.add(row);
                    }
                }
                assertThat(delimited.skip()).as("%s", text).isFalse();
            }
            assertThat(read).as("%s", text).isEqualTo(expected);
        }
    }

    @Test
    void many_rows_can_be_skipped_without_one_that_seems_to_go_on_without_end()
            throws IOException, DelimitedText.Broken {
        int rows = 300_000;
        String text = "a;b\r\n".repeat(rows) + "c;d";
        try (DelimitedText delimited = new DelimitedText(new StringReader(text), ';', 1000)) {
            for (int i = 0; i < rows; i++) {
                assertThat(delimited.skip()).isTrue();
            }
            assertThat(delimited.next()).isTrue();
            assertThat(row(delimited)).containsExactly("c", "d");
        }
    }

    @Test
    void cells_longer_than_the_buffer_are_whole() throws IOException, DelimitedText.Broken {
        String longest = "x".repeat(200_000);

        assertThat(ours("a;" + longest + ";\"" + longest + "\";b\n"))
                .containsExactly(List.of("a", longest, longest, "b"));
    }

    @Test
    void quotation_marks_that_are_never_closed_end_the_reading() {
        String text = "a;\"b\n" + "c;d\n".repeat(200_000);

        assertThatThrownBy(() -> ours(text))
                .isInstanceOfSatisfying(DelimitedText.Broken.class, e -> assertThat(e.isBinary())
                        .isFalse());
    }

    @Test
    void a_nul_tells_that_it_is_no_text() {
        assertThatThrownBy(() -> ours("a;b\0c"))
                .isInstanceOfSatisfying(DelimitedText.Broken.class, e -> assertThat(e.isBinary())
                        .isTrue());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(30); length > 0; length--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static List<String> row(DelimitedText delimited) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < delimited.size(); i++) {
            row.add(delimited.cell(i));
        }
        return row;
    }

    private static List<List<String>> oursOf(String text) {
        try {
            return ours(text);
        } catch (IOException | DelimitedText.Broken e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<List<String>> ours(String text) throws IOException, DelimitedText.Broken {
        try (DelimitedText delimited = new DelimitedText(new StringReader(text), ';', 500_000)) {
            List<List<String>> rows = new ArrayList<>();
            while (delimited.next()) {
                rows.add(row(delimited));
            }
            return rows;
        }
    }

    /** Nothing where it cannot be read. */
    private static List<List<String>> theirs(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, Delimiter.format(';'))) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(List.of(row.values()));
            }
            return rows;
        } catch (java.io.UncheckedIOException e) {
            return List.of();
        }
    }
}
