package se.kvinnofrid.aggregate.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that gave hidden figures away when they were published elsewhere, and what an attacker finds in them. */
class LeakingTablesTest {

    /** Rows 1 and 2, columns A, B, H, M, W, with all margins; counts of 1 and 2 are hidden. */
    private static Shown threeSingletons() {
        return new Shown()
                .hidden("1A", "1B", "1M", "2A", "2M")
                .shown("1H", 7)
                .shown("1W", 0)
                .shown("2B", 0)
                .shown("2H", 0)
                .shown("2W", 8)
                .shown("1", 10)
                .shown("2", 11)
                .shown("A", 2)
                .shown("B", 1)
                .shown("H", 7)
                .shown("M", 3)
                .shown("W", 8)
                .sum("1", "1A", "1B", "1H", "1M", "1W")
                .sum("2", "2A", "2B", "2H", "2M", "2W")
                .sum("A", "1A", "2A")
                .sum("B", "1B", "2B")
                .sum("H", "1H", "2H")
                .sum("M", "1M", "2M")
                .sum("W", "1W", "2W");
    }

    @Test
    void a_hidden_one_beside_a_shown_zero_is_told_by_the_margin() {
        Shown table = threeSingletons();

        assertThat(table.found("1B")).isEqualTo("1 to 1");
        assertThat(table.found("1A")).isEqualTo("0 to 2");
        assertThat(table.found("2M")).isEqualTo("1 to 3");
    }

    @Test
    void one_who_is_a_singleton_himself_knows_more_of_the_others() {
        Shown table = threeSingletons();
        table.puzzle.relation(1, Double.POSITIVE_INFINITY, table.numbers("1A"), new double[] {1});
        table.puzzle.relation(1, Double.POSITIVE_INFINITY, table.numbers("1M"), new double[] {1});

        assertThat(table.found("1A")).isEqualTo("1 to 1");
        assertThat(table.found("2M")).isEqualTo("2 to 2");
    }

    @Test
    void two_tables_that_are_each_safe_give_away_a_cell_together() {
        Shown counties = new Shown()
                .hidden("A", "B", "K", "L", "M")
                .shown("I", 8)
                .shown("J", 8)
                .shown("N", 7)
                .shown("county 1", 20)
                .shown("county 2", 16)
                .sum("county 1", "A", "B", "I", "J")
                .sum("county 2", "K", "L", "M", "N");
        assertThat(counties.found("K")).isEqualTo("0 to 9");

        Shown both = counties.shown("big", 6)
                .shown("small", 30)
                .sum("big", "L", "M")
                .sum("small", "A", "B", "I", "J", "K", "N");

        assertThat(both.found("K")).isEqualTo("3 to 3");
        assertThat(both.found("L")).isEqualTo("0 to 6");
        assertThat(both.found("A")).isEqualTo("0 to 4");
    }

    @Test
    void the_margin_of_hidden_cells_comes_close_to_the_largest() {
        Shown table = new Shown()
                .hidden("large")
                .hidden("small", 1, 4)
                .shown("rest", 40)
                .shown("all", 131)
                .sum("all", "large", "small", "rest");

        assertThat(table.found("large")).isEqualTo("87 to 90");
    }

    @Test
    void a_shown_sum_of_nothing_shows_all_parts() {
        Shown table = new Shown().hidden("a", "b", "c").shown("all", 0).sum("all", "a", "b", "c");

        assertThat(table.found("b")).isEqualTo("0 to 0");
    }

    @ParameterizedTest(name = "{0} of {1}, in steps of {2}: {3}")
    @CsvSource({
        "0.340000, 50, 0.000001, 17 to 17",
        "0.333333, 2916, 0.000001, 972 to 972",
        "0.34, 50, 0.01, 17 to 17",
        "0.34, 2916, 0.01, 977 to 1006"
    })
    void a_share_of_a_shown_base_tells_the_count(double share, long base, double step, String found) {
        Shown table = new Shown()
                .hidden("count")
                .shown("base", base)
                .rounded(0, step * base, new double[] {1, -share}, "count", "base");

        assertThat(table.found("count")).isEqualTo(found);
    }

    @Test
    void two_shares_tell_a_base_that_is_hidden() {
        double step = 0.000001;
        Shown table = new Shown().hidden("base", 1, 20).hidden("count", "other");
        for (String part : new String[] {"count", "other"}) {
            double share = part.equals("count") ? 0.285714 : 0.714286;
            table.puzzle.relation(
                    0, Double.POSITIVE_INFINITY, table.numbers(part, "base"), new double[] {1, step / 2 - share});
            table.puzzle.relation(
                    Double.NEGATIVE_INFINITY, 0, table.numbers(part, "base"), new double[] {1, -share - step / 2});
        }

        // Only sevenths give such shares.
        assertThat(table.found("base")).isEqualTo("7 to 14");
        assertThat(table.found("count")).isEqualTo("2 to 4");
    }

    @Test
    void a_case_that_comes_between_two_editions_gives_away_those_before_it() {
        Shown first =
                new Shown().hidden("a", "b").shown("c", 7).shown("all", 12).sum("all", "a", "b", "c");
        assertThat(first.found("a")).isEqualTo("0 to 5");

        Shown both = first.hidden("new a", "new b", "new c", "later a", "later c")
                .shown("later b", 5)
                .shown("new", 1)
                .shown("later all", 13)
                .sum("new", "new a", "new b", "new c")
                .sum("later a", "a", "new a")
                .sum("later b", "b", "new b")
                .sum("later c", "c", "new c")
                .sum("later all", "later a", "later b", "later c");

        assertThat(both.found("a")).isEqualTo("0 to 1");
    }

    @Test
    void a_nation_without_its_other_counties_is_the_hidden_one() {
        Shown table = new Shown()
                .hidden("county 3")
                .shown("county 1", 60)
                .shown("county 2", 37)
                .shown("nation", 100)
                .sum("nation", "county 1", "county 2", "county 3");

        assertThat(table.found("county 3")).isEqualTo("3 to 3");
    }

    @Test
    void of_two_municipalities_in_a_county_none_is_hidden_alone() {
        Shown table = new Shown()
                .hidden("small")
                .shown("large", 41)
                .shown("county", 43)
                .sum("county", "small", "large");

        assertThat(table.found("small")).isEqualTo("2 to 2");
    }

    @Test
    void a_round_without_its_first_half_is_the_second() {
        Shown table = new Shown()
                .hidden("second half of a", "second half of b")
                .shown("first half of a", 9)
                .shown("first half of b", 6)
                .shown("a", 12)
                .shown("b", 30)
                .shown("second half", 27)
                .sum("a", "first half of a", "second half of a")
                .sum("b", "first half of b", "second half of b")
                .sum("second half", "second half of a", "second half of b");

        assertThat(table.found("second half of a")).isEqualTo("3 to 3");
    }

    @Test
    void a_mean_with_its_base_is_a_sum() {
        Shown table = new Shown().hidden("one", "two", "three", "four").shown("base", 3);
        table.sum("base", "one", "two", "three", "four")
                .rounded(3 * 2.33, 3 * 0.01, new double[] {1, 2, 3, 4}, "one", "two", "three", "four");

        // 1 + 2 + 4, 1 + 3 + 3 or 2 + 2 + 3.
        assertThat(table.found("one")).isEqualTo("0 to 1");
        assertThat(table.found("two")).isEqualTo("0 to 2");
        assertThat(table.found("three")).isEqualTo("0 to 2");
        assertThat(table.found("four")).isEqualTo("0 to 1");
    }

    @Test
    void the_least_possible_mean_tells_everything() {
        Shown table = new Shown().hidden("one", "two", "three").shown("base", 8);
        table.sum("base", "one", "two", "three").rounded(8.0, 8 * 0.01, new double[] {1, 2, 3}, "one", "two", "three");

        assertThat(table.found("one")).isEqualTo("8 to 8");
        assertThat(table.found("three")).isEqualTo("0 to 0");
    }
}
