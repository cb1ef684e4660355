package se.kvinnofrid.config.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.yaml.Faults;

class PopulationTest {

    private static final Municipalities MUNICIPALITIES =
            new Municipalities(List.of(new Municipality("0180", "Stockholm", "01", "Stockholms län", List.of())));

    private final Faults faults = new Faults();

    @Test
    void what_is_listed_is_known() {
        assertThat(read("municipality_code,year,adults\n0180,2022,1000\n").entries())
                .containsExactly(new Population.Adults("0180", 2022, 1000));
        assertThat(faults.sorted()).isEmpty();
    }

    @Test
    void a_population_of_nought_or_for_nowhere_is_a_fault() {
        assertThat(
                        read("municipality_code,year,adults\n0180,2022,0\n9999,2022,5\n0180,2021,7\n0180,2021,8\n0180,2020\n")
                                .entries())
                .containsExactly(new Population.Adults("0180", 2021, 7));
        assertThat(faults.sorted())
                .map(Faults.Fault::toString)
                .containsExactly(
                        "population/adults.csv:2: expected a year and a whole number of adults above 0, found '2022' and '0'; "
                                + "leave the row out where the number is not known",
                        "population/adults.csv:3: '9999' is no municipality code",
                        "population/adults.csv:5: '0180' is given twice for 2021",
                        "population/adults.csv:6: expected three values, found 2");
    }

    private Population read(String content) {
        return Population.read(
                new ConfigurationFiles(new TreeMap<>(Map.of("population/adults.csv", content))),
                MUNICIPALITIES,
                faults);
    }
}
