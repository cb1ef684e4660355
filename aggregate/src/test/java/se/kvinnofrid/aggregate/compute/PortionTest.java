package se.kvinnofrid.aggregate.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** Submissions are counted in portions of neighbours, none of them larger than fits in memory, and every one of them once. */
class PortionTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());

    private static Staging staging;

    private final List<Long> submissions = new ArrayList<>();

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @BeforeEach
    void submissions_of_3_1_0_7_and_2_cases() throws SQLException {
        staging.clear();
        for (int cases : new int[] {3, 1, 0, 7, 2}) {
            long submission = staging.submission("0128");
            staging.add("0128", submission, List.of(new Example.Case(cases, new TreeMap<>(), new TreeMap<>())));
            submissions.add(submission);
        }
    }

    @Test
    void a_portion_ends_before_it_has_too_many_cases() throws SQLException {
        assertThat(sizes(4)).containsExactly(3, 1, 1);
        assertThat(sizes(9)).containsExactly(3, 2);
        assertThat(sizes(100)).containsExactly(5);
    }

    @Test
    void every_submission_is_in_one_portion_and_one_slice_in_order() throws SQLException {
        for (long most : List.of(1L, 4L, 9L, 100L)) {
            assertThat(portions(most).stream()
                            .flatMap(portion -> portion.slices().stream())
                            .flatMap(List::stream))
                    .containsExactlyElementsOf(submissions);
        }
    }

    private List<Integer> sizes(long most) throws SQLException {
        return portions(most).stream()
                .map(portion -> portion.slices().stream().mapToInt(List::size).sum())
                .toList();
    }

    private List<Portion> portions(long most) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return Portion.of(session, submissions, 0, most);
        }
    }
}
