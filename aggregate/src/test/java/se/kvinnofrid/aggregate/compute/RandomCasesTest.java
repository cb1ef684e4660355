package se.kvinnofrid.aggregate.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.statistic.Example;

/** For random cases the database's answer is that of somebody who counts by hand. */
class RandomCasesTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());
    private static final List<String> MUNICIPALITIES = List.of("0180", "0114", "1480", "2584");

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void the_database_counts_as_one_counts_by_hand(@ForAll("worlds") List<HandCount.Place> world) throws SQLException {
        Staging staging = Database.STAGING;
        staging.clear();
        Map<String, List<Example.Case>> bySender = new LinkedHashMap<>();
        world.forEach(place -> bySender.computeIfAbsent(place.municipality(), m -> new ArrayList<>())
                .add(place.one()));
        for (Map.Entry<String, List<Example.Case>> sender : bySender.entrySet()) {
            staging.add(sender.getKey(), staging.submission(sender.getKey()), sender.getValue());
            // What does not count must leave no trace.
            staging.add(
                    sender.getKey(),
                    staging.submission(
                            sender.getKey(), CONFIGURATION.latestRound().id(), false),
                    sender.getValue());
        }

        SortedMap<String, Map<String, String>> counted =
                Computed.of(staging, CONFIGURATION, CONFIGURATION.statistics());

        SortedMap<String, Map<String, String>> byHand = HandCount.of(world);
        counted.keySet().removeIf(key -> key.endsWith(" expected") || key.endsWith(" delivered"));
        assertThat(counted.keySet()).isEqualTo(byHand.keySet());
        Map<String, String> differences = new TreeMap<>();
        byHand.forEach((key, figures) -> {
            if (!figures.equals(counted.get(key))) {
                differences.put(key, "by hand " + figures + ", counted " + counted.get(key));
            }
        });
        assertThat(differences).isEmpty();
    }

    /** The database is made when the first world needs it: jqwik makes the test class anew for every try. */
    private static final class Database {
        private static final Staging STAGING = create();

        private static Staging create() {
            try {
                return Staging.create(CONFIGURATION, TestDatabase.create());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Provide
    Arbitrary<List<HandCount.Place>> worlds() {
        return Arbitraries.randomValue(RandomCasesTest::world);
    }

    private static List<HandCount.Place> world(Random random) {
        List<HandCount.Place> world = new ArrayList<>();
        int size = 1 + random.nextInt(90);
        for (int i = 0; i < size; i++) {
            world.add(new HandCount.Place(MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size())), oneCase(random)));
        }
        return world;
    }

    static Example.Case oneCase(Random random) {
        SortedMap<String, List<String>> answers =
                answers(random, CONFIGURATION.codebook().caseVariables());
        LocalDate opened = CONFIGURATION.latestRound().from().plusDays(random.nextInt(730));
        answers.put("opened_on", List.of(opened.toString()));
        answers.computeIfPresent(
                "closed_on",
                (id, date) -> List.of(opened.plusDays(random.nextInt(500)).toString()));
        SortedMap<String, List<SortedMap<String, List<String>>>> entries = new TreeMap<>();
        for (Group group : CONFIGURATION.codebook().groups()) {
            List<SortedMap<String, List<String>>> ofGroup = new ArrayList<>();
            int many = random.nextInt(5);
            for (int i = 0; i < many; i++) {
                SortedMap<String, List<String>> entry =
                        answers(random, CONFIGURATION.codebook().members(group));
                if (!group.phases().isEmpty()) {
                    entry.put(
                            "phase",
                            List.of(group.phases().get(random.nextInt(3)).id()));
                }
                ofGroup.add(entry);
                if (random.nextInt(4) == 0) {
                    ofGroup.add(entry);
                }
            }
            entries.put(group.id(), ofGroup);
        }
        return new Example.Case(1, answers, entries);
    }

    private static SortedMap<String, List<String>> answers(Random random, List<Variable> variables) {
        SortedMap<String, List<String>> answers = new TreeMap<>(new HashMap<>());
        for (Variable variable : variables) {
            if (random.nextInt(5) > 0) {
                List<String> answer = answer(random, variable);
                if (!answer.isEmpty()) {
                    answers.put(variable.id(), answer);
                }
            }
        }
        return answers;
    }

    private static List<String> answer(Random random, Variable variable) {
        List<String> codes =
                new ArrayList<>(variable.codes().stream().map(Code::id).toList());
        return switch (variable.kind()) {
            case CODE, CLASSED_NUMBER -> List.of(codes.get(random.nextInt(codes.size())));
            case CODES -> {
                Collections.shuffle(codes, random);
                yield List.copyOf(codes.subList(0, 1 + random.nextInt(3)));
            }
            case DATE -> List.of("2022-0" + (1 + random.nextInt(3)) + "-01");
            case FREE_TEXT -> List.of("answered");
            case TEXT, MUNICIPALITY, PSEUDONYM, DROPPED -> List.of();
        };
    }
}
