package se.kvinnofrid.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.edition.Publication;

class SentencesTest {

    @Test
    void every_figure_in_a_sentence_is_taken_from_its_cell() {
        Publication publication = new MadeUp()
                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                .cell("gender_split", "man", 183, 3048, "0.060039")
                .publication();

        assertThat(summary(publication, 1))
                .contains("94\u00a0procent av klienterna är kvinnor och 6\u00a0procent är män.");
    }

    @Test
    void a_fraction_takes_the_noun_that_goes_with_it() {
        Publication publication = new MadeUp()
                .cell("violence_degree", "very_serious", 583, 2916, "0.199931")
                .cell("violence_degree", "serious", 1341, 2916, "0.459877")
                .publication();

        assertThat(summary(publication, 2))
                .contains("Våldet är mycket grovt i en av fem ärenden där våldets grad är bedömd, "
                        + "och grovt i ytterligare 46\u00a0procent.");
    }

    @Test
    void a_measure_and_a_small_number_are_written_as_people_write_them() {
        Publication publication = new MadeUp()
                .cell("interventions_per_client", "any", 2616, 3070, "0.852117")
                .value("interventions_per_client", "mean", 2616, "2.44999")
                .count("coverage", "delivered", 1)
                .count("coverage", "expected", 12)
                .count("coverage", "cases", 1)
                .publication();

        assertThat(summary(publication, 4))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith("i genomsnitt fått 2,4 insatser."));
        assertThat(summary(publication, 0))
                .contains("En av tolv deltagande kommuner har levererat uppgifter, om sammanlagt ett ärende.");
    }

    @Test
    void a_sentence_with_a_hidden_figure_is_not_said_at_all() {
        Publication publication = new MadeUp()
                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                .hidden("gender_split", "man", 3048)
                .publication();

        assertThat(summary(publication, 1)).isEmpty();
    }

    @Test
    void a_sentence_about_cells_that_were_not_published_is_not_said_at_all() {
        assertThat(summary(new MadeUp().publication(), 1)).isEmpty();
    }

    private static Optional<String> summary(Publication publication, int number) {
        Sentences sentences = new Sentences(
                publication, "omgången", MadeUp.CONFIGURATION.report().phrases(), Language.SV);
        return sentences.find(
                MadeUp.CONFIGURATION.report().summary().get(number).sv());
    }
}
