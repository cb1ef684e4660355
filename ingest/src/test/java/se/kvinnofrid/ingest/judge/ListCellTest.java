package se.kvinnofrid.ingest.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.codebook.Folding;

class ListCellTest {

    private static final Set<String> ANSWERS = Stream.of("Polis", "Skola", "Född i Sverige, båda föräldrarna utomlands")
            .map(Folding::fold)
            .collect(Collectors.toSet());

    /** Parts are shown in brackets. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "Polis > [Polis]",
                "Polis|Skola > [Polis][Skola]",
                "Polis, Skola > [Polis][Skola]",
                "Polis;Skola > [Polis][Skola]",
                "Polis||Skola > [Polis][][Skola]",
                "Polis,,Skola > [Polis][][Skola]",
                "Polis, - > [Polis][-]",
                "-, Polis, -, Skola > [-][Polis][-][Skola]",
                "Född i Sverige, båda föräldrarna utomlands > [Född i Sverige, båda föräldrarna utomlands]",
                "Skola, Född i Sverige, båda föräldrarna utomlands, - > [Skola][Född i Sverige, båda föräldrarna utomlands][-]"
            })
    void a_cell_is_taken_apart_at_separators_that_are_no_part_of_an_answer(String cell, String parts) {
        assertThat(ListCell.split(cell, text -> ANSWERS.contains(Folding.fold(text))).stream()
                        .map(part -> "[" + part + "]")
                        .collect(Collectors.joining()))
                .isEqualTo(parts);
    }
}
