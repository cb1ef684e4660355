package se.kvinnofrid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Phrases;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Template;
import se.kvinnofrid.config.report.Template.FigurePlace;
import se.kvinnofrid.config.report.Text;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.PublishedTables;
import se.kvinnofrid.report.sentence.Sentences;

/** Every figure that the report says in words stands in the cell that its sentence names. */
class SaidFiguresTest {

    private static final Configuration CONFIGURATION = MadeUp.CONFIGURATION;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[\u00a0,.]\\d+)*");

    private static EmbeddedPostgres postgres;
    private static Publication publication;

    @BeforeAll
    static void publish() throws Exception {
        postgres = EmbeddedPostgres.start();
        new PublishedFixture(CONFIGURATION, postgres.getPostgresDatabase(), 1).fill();
        PublishedTables tables = new PublishedTables(postgres.getPostgresDatabase());
        Edition edition = tables.editions(CONFIGURATION.latestRound().id()).get(0);
        publication = tables.read(edition, List.of(Publication.NATION));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_number_in_every_sentence_stands_in_a_cell_that_the_sentence_names(Language language) {
        ReportTexts texts = CONFIGURATION.report();
        Sentences sentences = new Sentences(publication, "", texts.phrases(), language);
        List<String> said = new ArrayList<>();
        for (Text text : all(texts).toList()) {
            Template template = text.in(language);
            Optional<String> sentence = sentences.find(template);
            if (sentence.isPresent()) {
                said.add(sentence.get());
                Set<String> allowed = written(template, language);
                assertThat(figures(sentence.get(), texts.phrases(), language))
                        .as(sentence.get())
                        .isNotEmpty()
                        .isSubsetOf(allowed);
            }
        }
        assertThat(said).hasSizeGreaterThan(30);
    }

    private static Stream<Text> all(ReportTexts texts) {
        return Stream.of(
                        texts.summary().stream(),
                        texts.sentences().values().stream().flatMap(List::stream),
                        texts.chapters().stream().flatMap(chapter -> chapter.sentences().stream()))
                .flatMap(some -> some);
    }

    /** The numbers and fractions that stand in a sentence. */
    private static Set<String> figures(String sentence, Phrases phrases, Language language) {
        Set<String> found = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(sentence);
        while (number.find()) {
            found.add(number.group());
        }
        for (Phrases.Fraction fraction : phrases.fractions()) {
            if (Pattern.compile("\\b" + fraction.words().in(language) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sentence)
                    .find()) {
                found.add(fraction.words().in(language));
            }
        }
        return found;
    }

    /** What may stand in a sentence of a template: its cells' figures, and the numbers in the names of categories. */
    private static Set<String> written(Template template, Language language) {
        Set<String> allowed = new LinkedHashSet<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Words words) {
                NUMBER.matcher(words.text()).results().forEach(result -> allowed.add(result.group()));
            } else if (part instanceof FigurePlace place) {
                Cell cell = publication
                        .findCell(
                                publication.nation(
                                        place.cell().statistic(),
                                        place.cell().breakdown(),
                                        place.cell().breakdownValue()),
                                place.cell().category())
                        .orElseThrow();
                allowed.addAll(written(cell, language));
            }
        }
        return allowed;
    }

    private static List<String> written(Cell cell, Language language) {
        List<String> written = new ArrayList<>();
        for (Figure figure : List.of(cell.count(), cell.base(), cell.answers())) {
            number(figure).ifPresent(number -> written.add(grouped(number.toPlainString())));
        }
        number(cell.value())
                .ifPresent(number -> written.add(number.setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', language == Language.SV ? ',' : '.')));
        number(cell.share()).ifPresent(share -> {
            int percent =
                    share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
            written.add(String.valueOf(percent));
            CONFIGURATION.report().phrases().fractions().stream()
                    .filter(fraction -> Math.abs(fraction.percent() - percent)
                            <= CONFIGURATION.report().phrases().near())
                    .forEach(fraction -> written.add(fraction.words().in(language)));
        });
        return written;
    }

    private static Optional<BigDecimal> number(Figure figure) {
        return Optional.of(figure).filter(Shown.class::isInstance).map(shown -> ((Shown) shown).number());
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    }
}
