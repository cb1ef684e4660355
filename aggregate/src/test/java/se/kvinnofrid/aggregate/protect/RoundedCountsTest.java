package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;

/**
 * Whoever tries out all microdata that are as near as an edition says to everything that it rounds is left, for each small number of cases,
 * with at least as many values as the threshold says.
 */
class RoundedCountsTest {

    private static final int BASE = 3;
    private static final List<List<String>> MUNICIPALITIES =
            List.of(List.of("0114"), List.of("0114", "0180"), List.of("0114", "0180", "1480"));
    private static final List<SmallTables> TABLES = List.of(
            SmallTables.ALONE, SmallTables.DIVIDED, SmallTables.DIVIDED_AND_SIDES, SmallTables.DIVIDED_AND_CASES);

    /** Some cases and the tables made of them. */
    private record Cases(SmallTables tables, int halfYears, Microdata data) {}

    private record Cell(
            Microdata.Cell cell,
            @Nullable Integer count,
            @Nullable Integer base,
            int distance) {}

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void no_small_number_can_be_narrowed_down_below_the_threshold(@ForAll("cases") Cases cases) throws Exception {
        List<Cell> published = published(cases);
        WholeSearch search = new WholeSearch(2 * (cases.data.cases() + BASE));
        Map<Integer, String> small = new LinkedHashMap<>();
        for (Cell cell : published) {
            know(
                    cases.data,
                    search,
                    cell.cell.statistic().equals(Microdata.EVERYBODY) ? null : cell.base,
                    true,
                    cell,
                    small);
            know(cases.data, search, cell.count, false, cell, small);
        }
        assertThat(search.narrow()).as("the truth is as near as is said").isTrue();
        int[] near = new int[search.figures().size()];
        search.figures().forEach((sorts, figure) -> near[figure] = cases.data.in(sorts));

        small.forEach((figure, name) ->
                assertThat(values(search, figure, near)).as("%s", name).hasSizeGreaterThanOrEqualTo(BASE));
    }

    private static void know(
            Microdata data,
            WholeSearch search,
            @Nullable Integer shown,
            boolean isBase,
            Cell cell,
            Map<Integer, String> small) {
        if (shown == null) {
            return;
        }
        assertThat(shown % BASE).isZero();
        int figure = search.figure(isBase ? data.base(cell.cell) : data.counted(cell.cell));
        int truth = data.in(isBase ? data.base(cell.cell) : data.counted(cell.cell));
        assertThat(Math.abs(truth - shown)).isLessThanOrEqualTo(cell.distance);
        assertThat(search.bound(figure, shown - cell.distance, shown + cell.distance))
                .isTrue();
        if (truth > 0 && truth < BASE) {
            small.put(figure, (isBase ? "base of " : "count of ") + cell.cell);
        }
    }

    private static Set<Integer> values(WholeSearch search, int figure, int[] near) {
        Set<Integer> values = new TreeSet<>();
        for (int value = search.least(figure); value <= search.most(figure) && values.size() < BASE; value++) {
            if (search.find(figure, value, near).isPresent()) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<Cell> published(Cases cases) throws Exception {
        Configuration configuration = cases.tables.configuration(
                cases.halfYears,
                "method: rounding\nrounding_base: " + BASE + "\nthreshold: " + BASE + "\nminimum_base: " + BASE + "\n");
        Staging staging = Database.STAGING;
        staging.clear();
        cases.data.stage(staging);
        new Runs(configuration, staging).outcome();
        try (Session session = Session.of(staging.database())) {
            return session.query(
                    "SELECT cell.*, rounding_distance FROM published.cell JOIN published.edition ON name = edition",
                    row -> new Cell(
                            new Microdata.Cell(
                                    row.getString("statistic"),
                                    row.getString("area"),
                                    row.getString("breakdown"),
                                    row.getString("breakdown_value"),
                                    row.getString("period"),
                                    row.getString("category")),
                            number(row, "count"),
                            number(row, "base"),
                            row.getInt("rounding_distance")));
        }
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    @Provide
    Arbitrary<Cases> cases() {
        return Arbitraries.randomValue(RoundedCountsTest::random);
    }

    private static Cases random(Random random) {
        SmallTables tables = TABLES.get(random.nextInt(TABLES.size()));
        int halfYears = 1 + random.nextInt(2);
        List<String> municipalities = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
        Microdata data = Microdata.of(municipalities, halfYears, tables.questions());
        int cases = 4 + random.nextInt(25);
        for (int i = 0; i < cases; i++) {
            List<String> given = new ArrayList<>();
            tables.questions()
                    .forEach((question, answers) -> Stream.of(question, answers.get(random.nextInt(answers.size())))
                            .forEach(given::add));
            data.add(
                    municipalities.get(random.nextInt(municipalities.size())),
                    1 + random.nextInt(halfYears),
                    1,
                    given.toArray(String[]::new));
        }
        return new Cases(tables, halfYears, data);
    }

    /** One database for all cases, made when the first need it. */
    private static final class Database {
        private static final Staging STAGING = create();

        private static Staging create() {
            try {
                return Staging.create(SmallTables.ALONE.configuration(2, 3, 4), TestDatabase.create());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
