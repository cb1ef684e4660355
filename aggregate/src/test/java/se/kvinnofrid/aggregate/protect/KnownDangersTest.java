package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small numbers that what stands around them would give back: tried out as in {@link HiddenCountsTest}, at threshold 3. */
class KnownDangersTest {

    @Test
    void a_lone_small_answer_is_not_the_rest_of_its_table() throws Exception {
        World world = world(SmallTables.ALONE, List.of("0114"), 1);
        world.data().add("0114", 1, 9, "form", "a");
        world.data().add("0114", 1, 2, "form", "b");
        world.data().add("0114", 1, 7, "form", "c");
        isProtected(world);
    }

    @Test
    void a_small_municipality_is_not_its_county_less_the_other() throws Exception {
        World world = world(SmallTables.ALONE, List.of("0114", "0180", "1480"), 1);
        world.data().add("0114", 1, 8, "form", "a");
        world.data().add("0114", 1, 6, "form", "b");
        world.data().add("0114", 1, 9, "form", "c");
        world.data().add("0180", 1, 1, "form", "a");
        world.data().add("0180", 1, 1, "form", "b");
        world.data().add("1480", 1, 7, "form", "a");
        world.data().add("1480", 1, 6, "form", "b");
        isProtected(world);
    }

    @Test
    void a_small_half_year_is_not_the_round_less_the_other() throws Exception {
        World world = world(SmallTables.ALONE, List.of("0114"), 2);
        world.data().add("0114", 1, 8, "form", "a");
        world.data().add("0114", 1, 6, "form", "b");
        world.data().add("0114", 2, 7, "form", "a");
        world.data().add("0114", 2, 1, "form", "b");
        world.data().add("0114", 2, 5, "form", "c");
        isProtected(world);
    }

    @Test
    void a_small_cell_of_two_crossed_questions_is_not_the_rest_of_either() throws Exception {
        World world = world(SmallTables.CROSSED, List.of("0114"), 1);
        world.data().add("0114", 1, 7, "form", "a", "side", "x");
        world.data().add("0114", 1, 5, "form", "a", "side", "y");
        world.data().add("0114", 1, 2, "form", "b", "side", "x");
        world.data().add("0114", 1, 6, "form", "b", "side", "y");
        world.data().add("0114", 1, 8, "form", "c", "side", "x");
        world.data().add("0114", 1, 6, "form", "c", "side", "y");
        isProtected(world);
    }

    @Test
    void those_of_no_group_who_all_give_the_same_answer_are_not_taken_for_any_number() throws Exception {
        World world = world(SmallTables.SEVERAL, List.of("0114"), 1);
        world.data().add("0114", 1, 2, "side", "x", "sign", "p");
        world.data().add("0114", 1, 8, "side", "x", "sign", "q");
        world.data().add("0114", 1, 6, "side", "y", "sign", "p");
        world.data().add("0114", 1, 5, "side", "y", "sign", "q");
        world.data().add("0114", 1, 3, "side", Microdata.MISSING, "sign", "p");
        isProtected(world);
    }

    @Test
    void what_follows_of_a_small_group_from_every_half_year_costs_no_other_table() throws Exception {
        World world = world(SmallTables.CROSSED, List.of("0114"), 2);
        world.data().add("0114", 1, 12, "form", "a", "side", "x");
        world.data().add("0114", 1, 11, "form", "a", "side", "y");
        world.data().add("0114", 1, 10, "form", "c", "side", "x");
        world.data().add("0114", 1, 9, "form", "c", "side", "y");
        world.data().add("0114", 2, 8, "form", "a", "side", "x");
        world.data().add("0114", 2, 7, "form", "c", "side", "x");
        // Nobody on side y in the second half-year, nobody of form b in the first.
        world.data().add("0114", 2, 3, "form", "b", "side", "x");

        TriedOut published = world.published();

        assertThat(published.leaks()).isEmpty();
        assertThat(published.hiddenCounts()).isZero();
    }

    @Test
    void with_many_municipalities_a_small_county_is_hidden_with_another_and_not_with_the_nation() throws Exception {
        List<String> municipalities = IntStream.range(0, 22)
                .boxed()
                .flatMap(county -> Stream.of(80, 81, 82).map(own -> String.format("%02d%d", county + 1, own)))
                .toList();
        World world = world(SmallTables.ALONE, municipalities, 1);
        for (String municipality : municipalities) {
            world.data().add(municipality, 1, 9, "form", "a");
            world.data().add(municipality, 1, 8, "form", "b");
            boolean small = municipality.startsWith("03");
            world.data().add(municipality, 1, small ? municipality.equals("0380") ? 2 : 0 : 7, "form", "c");
        }

        TriedOut published = world.published();

        assertThat(published.hiddenCounts("00")).isZero();
        assertThat(published.hiddenCounts("03")).isPositive();
    }

    /** Something is hidden, but not all of it, and what is hidden stays so. */
    private static void isProtected(World world) throws Exception {
        TriedOut published = world.published();
        assertThat(published.hiddenCounts()).isPositive().isLessThan(published.counts());
        assertThat(published.leaks()).isEmpty();
    }

    private static World world(SmallTables tables, List<String> municipalities, int halfYears) {
        return new World(tables, halfYears, 3, 4, 100, Microdata.of(municipalities, halfYears, tables.questions()));
    }
}
