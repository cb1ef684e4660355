package se.kvinnofrid.config.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Våldets  GRAD:, valdetsgrad",
        "Va\u030aldets_grad, valdetsgrad",
        "65+ år, 65+ar",
        "18–24, 1824",
        "' - ', ''"
    })
    void spellings_that_mean_the_same_become_the_same(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }
}
