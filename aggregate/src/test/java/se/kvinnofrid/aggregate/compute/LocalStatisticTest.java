package se.kvinnofrid.aggregate.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** Columns of the senders' own, counted when an analyst asks for them. */
class LocalStatisticTest {

    private static final String OWN = """
            local:
              - id: waiting_time
                heading: Väntetid
                values: [Under en vecka, En vecka eller mer]
              - {id: waiting_time_haninge, heading: VÄNTETID, values: [Under en vecka], senders: ["0136"]}
            """;

    @Test
    void three_lines_ask_for_the_distribution_of_a_local_variable() throws SQLException {
        SortedMap<String, String> files =
                new TreeMap<>(ConfigurationFiles.packed().contents());
        files.put("statistics/own.yaml", OWN);
        Configuration configuration = Configuration.read(new ConfigurationFiles(files));
        Staging staging = Staging.create(configuration, TestDatabase.create());
        long salem = staging.submission("0128");
        long haninge = staging.submission("0136");
        staging.add("0128", salem, List.of(cases(5)));
        staging.add("0136", haninge, List.of(cases(4)));
        answer(
                staging,
                salem,
                "Väntetid",
                List.of("Under en vecka", "under en  vecka", "En vecka eller mer", "", "Vet ej"));
        answer(staging, haninge, "väntetid:", List.of("Under en vecka", "Två år", "UNDER EN VECKA"));

        Map<String, Map<String, String>> cells = Computed.of(staging, configuration, configuration.statistics());

        assertThat(cells.get(nation("waiting_time", "under_en_vecka")))
                .containsEntry("count", "4")
                .containsEntry("base", "6");
        assertThat(cells.get(nation("waiting_time", "en_vecka_eller_mer"))).containsEntry("count", "1");
        assertThat(cells.get(nation("waiting_time", "other"))).containsEntry("count", "1");
        assertThat(cells.get(nation("waiting_time_haninge", "under_en_vecka")))
                .containsEntry("count", "2")
                .containsEntry("base", "3");
        assertThat(cells.get(Computed.key("waiting_time_haninge", "0128", "", "", "2022-2023", "other")))
                .containsEntry("base", "0");
    }

    @Test
    void a_submission_that_comes_later_is_counted_beside_what_is_kept_until_other_answers_are_asked_for()
            throws SQLException {
        SortedMap<String, String> files =
                new TreeMap<>(ConfigurationFiles.packed().contents());
        files.put("statistics/own.yaml", OWN);
        Configuration configuration = Configuration.read(new ConfigurationFiles(files));
        files.put("statistics/own.yaml", OWN.replace("Under en vecka, En", "Två år, En"));
        Configuration otherAnswers = Configuration.read(new ConfigurationFiles(files));
        Staging staging = Staging.create(configuration, TestDatabase.create());
        long salem = staging.submission("0128");
        staging.add("0128", salem, List.of(cases(2)));
        answer(staging, salem, "Väntetid", List.of("Under en vecka", "Två år"));
        Computed.run(staging, configuration, configuration.statistics());
        long haninge = staging.submission("0136");
        staging.add("0136", haninge, List.of(cases(2)));
        answer(staging, haninge, "väntetid", List.of("under en vecka", "två år"));

        assertThat(Computed.of(staging, configuration, configuration.statistics())
                        .get(nation("waiting_time", "under_en_vecka")))
                .containsEntry("count", "2")
                .containsEntry("base", "4");
        assertThat(Computed.run(staging, otherAnswers, otherAnswers.statistics()))
                .isEqualTo(new Computation.Effort(2, 0));
    }

    private static String nation(String statistic, String category) {
        return Computed.key(statistic, "00", "", "", "2022-2023", category);
    }

    private static Example.Case cases(int times) {
        return new Example.Case(times, new TreeMap<>(Map.of("gender", List.of("woman"))), new TreeMap<>());
    }

    private static void answer(Staging staging, long submission, String heading, List<String> answers)
            throws SQLException {
        try (Session session = Session.of(staging.database())) {
            for (int i = 0; i < answers.size(); i++) {
                session.execute("""
                        UPDATE staging.cases SET local = jsonb_build_object(?::text, ?::text, 'Annat', 'Under en vecka')
                        WHERE submission_id = ? AND case_no = ?
                        """, heading, answers.get(i), submission, i + 1);
            }
        }
    }
}
