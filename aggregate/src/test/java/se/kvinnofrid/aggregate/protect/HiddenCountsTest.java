package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whoever tries out all microdata that agree with everything published is left, for each hidden number of cases, with at least as many values
 * as the threshold says. The figures are known here by their definitions only, and found by trying.
 *
 * <p>The worlds are the same in every build: about one in a thousand has a count that follows only from tables that no figure joins, which
 * {@code PROTECTION.md} says is not protected against.
 */
class HiddenCountsTest {

    private static final List<List<String>> MUNICIPALITIES =
            List.of(List.of("0114"), List.of("0114", "0180"), List.of("0114", "1480"), List.of("0114", "0180", "1480"));

    /** Kinds of tables are left out, or none. */
    private static final List<Integer> LEFT_OUT = List.of(50, 100);

    @Property(tries = 150, seed = "2022", shrinking = ShrinkingMode.OFF)
    void no_hidden_number_can_be_narrowed_down_below_the_threshold(@ForAll("worlds") World world) throws Exception {
        assertThat(world.published().leaks()).isEmpty();
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(HiddenCountsTest::random);
    }

    private static World random(Random random) {
        SmallTables tables = any(random, List.of(SmallTables.values()));
        int halfYears = 1 + random.nextInt(2);
        int threshold = 2 + random.nextInt(2);
        List<String> municipalities = any(random, MUNICIPALITIES);
        Microdata data = Microdata.of(municipalities, halfYears, tables.questions());
        int cases = 6 + random.nextInt(35);
        for (int i = 0; i < cases; i++) {
            String[] given = tables.questions().entrySet().stream()
                    .flatMap(question -> Stream.of(question.getKey(), early(random, question.getValue())))
                    .toArray(String[]::new);
            data.add(early(random, municipalities), 1 + random.nextInt(halfYears), 1, given);
        }
        return new World(tables, halfYears, threshold, threshold + random.nextInt(2), any(random, LEFT_OUT), data);
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One of them, the earlier the likelier: so that some numbers are small and others are not. */
    private static String early(Random random, List<String> some) {
        return some.get(Math.min(random.nextInt(some.size()), random.nextInt(some.size())));
    }
}
