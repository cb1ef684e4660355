package se.kvinnofrid.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.kvinnofrid.report.chart.CountyTile.Shade;
import se.kvinnofrid.report.chart.Interval.Marks;
import se.kvinnofrid.report.chart.Interval.Range;
import se.kvinnofrid.report.font.Typeface;

class ChartsTest {

    private static final Pattern BOX = Pattern.compile(
            "<rect x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\" height=\"([\\d.]+)\" fill=\"(#\\w+)\"(.*)/>");
    private static final Pattern TEXT = Pattern.compile("<text x=\"([-\\d.]+)\"([^>]*)>([^<]*)</text>");

    private final Typeface regular = new Typeface(Typeface.Weight.REGULAR);
    private final Charts charts = new Charts(regular, new Typeface(Typeface.Weight.BOLD));

    private static Group group(String label, Group.Part... parts) {
        return new Group(label, "N 100", List.of(parts));
    }

    private static Group.Part part(double share) {
        return new Group.Part(Optional.of(share), Math.round(share * 100) + " %");
    }

    private static Group.Part hidden() {
        return new Group.Part(Optional.empty(), "..");
    }

    @ParameterizedTest
    @EnumSource
    void the_parts_of_a_bar_are_as_wide_as_their_shares(Format format) {
        String svg = charts.stacked(format, List.of("Ja", "Nej"), List.of(group("Alla", part(0.25), part(0.75))), "..")
                .svg("c", "t", "d");

        List<Double> widths = boxes(svg).stream()
                .filter(box -> Double.parseDouble(box.group(3)) > 20)
                .map(box -> Double.parseDouble(box.group(2)) + 1.5)
                .toList();
        assertThat(widths).hasSize(2);
        assertThat(widths.get(1) / widths.get(0)).isCloseTo(3, within(0.05));
        assertThat(texts(svg)).contains("25 %", "75 %", "Ja", "Nej", "N 100");
    }

    @Test
    void shares_of_rounded_counts_that_make_more_than_the_whole_stay_within_the_bar() {
        String svg = charts.stacked(
                        Format.WIDE,
                        List.of("Ja", "Nej"),
                        List.of(group("Alla", part(0.5), part(0.5)), group("Några", part(0.6), part(0.6))),
                        "..")
                .svg("c", "t", "d");

        List<Double> ends = boxes(svg).stream()
                .filter(box -> Double.parseDouble(box.group(3)) > 20)
                .map(box -> Double.parseDouble(box.group(1)) + Double.parseDouble(box.group(2)))
                .toList();
        assertThat(ends.get(3)).isCloseTo(ends.get(1), within(0.02));
        assertThat(texts(svg)).contains("60 %");
    }

    @Test
    void what_is_hidden_in_a_bar_is_an_empty_box_and_has_no_share() {
        String svg = charts.stacked(
                        Format.WIDE,
                        List.of("Ja", "Nej", "Annat"),
                        List.of(group("Alla", part(0.5), hidden(), hidden())),
                        "..")
                .svg("c", "t", "d");

        assertThat(boxes(svg).stream().filter(box -> box.group(5).contains("stroke-dasharray")))
                .hasSize(1);
        assertThat(texts(svg)).contains("50 %", "..").doesNotContain("0 %");
    }

    @ParameterizedTest
    @EnumSource
    void a_field_of_bars_shows_hidden_figures_as_hidden_and_all_cases_as_a_line(Format format) {
        String svg = charts.multiples(
                        format,
                        List.of("Ja", "Nej"),
                        group("Alla", part(0.5), part(0.5)),
                        List.of(group("Kvinnor", part(0.4), part(0.6)), group("Män", hidden(), part(0.9))),
                        "Streck: samtliga")
                .svg("c", "t", "d");

        assertThat(texts(svg)).contains("Kvinnor", "Män", "40 %", "90 %", "..", "Streck: samtliga");
        assertThat(boxes(svg)).hasSize(3);
        assertThat(Pattern.compile("<line [^>]*stroke=\"" + Palette.ORANGE)
                        .matcher(svg)
                        .results())
                .hasSize(1 + 4);
        assertInside(svg, format);
    }

    @ParameterizedTest
    @CsvSource({"1, 4, #005b94", "-4, -1, #005b94", "-1, 4, #ffffff"})
    void a_difference_that_may_be_chance_has_a_hollow_point(double low, double high, String fill) {
        Interval row = new Interval(
                "Faktor",
                Optional.of((low + high) / 2),
                Optional.of(new Range(low, high)),
                Optional.empty(),
                Marks.NONE,
                "+2,0",
                low > 0 || high < 0);
        IntervalKey key = new IntervalKey(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        String svg = charts.intervals(Format.WIDE, key, List.of(row), amount -> String.valueOf(Math.round(amount)))
                .svg("c", "t", "d");

        assertThat(svg).contains("<circle").contains("fill=\"" + fill + "\" stroke=\"#005b94\"");
        assertThat(texts(svg)).contains("0", "Faktor", "+2,0");
        assertInside(svg, Format.WIDE);
    }

    @Test
    void a_municipality_without_a_figure_has_no_point_but_its_symbol() {
        Interval row = new Interval(
                "Svar",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Range(10, 20)),
                new Marks(Optional.of(12.0), Optional.of(15.0)),
                "..",
                true);
        IntervalKey key = new IntervalKey(
                Optional.empty(), Optional.empty(), Optional.of("Länet"), Optional.of("Riket"), Optional.of("Hälften"));

        String svg =
                charts.intervals(Format.NARROW, key, List.of(row), amount -> "").svg("c", "t", "d");

        assertThat(svg).doesNotContain("<circle");
        assertThat(texts(svg)).contains("..", "Länet", "Riket", "Hälften");
    }

    @ParameterizedTest
    @EnumSource
    void times_that_may_not_be_compared_have_hollow_points_and_a_hidden_time_has_none(Format format) {
        List<Course> courses = List.of(
                new Course(
                        "Ett",
                        List.of(Optional.of(0.1), Optional.empty(), Optional.of(0.2)),
                        List.of("10 %", "..", "20 %"),
                        true),
                new Course("Två", List.of(Optional.of(0.5), Optional.of(0.4)), List.of("50 %", "40 %"), false));

        String svg = charts.trends(format, courses, List.of("Första", "Sista"), "Jämförbart", "Inte jämförbart")
                .svg("c", "t", "d");

        assertThat(texts(svg)).contains("Ett", "10 %", "..", "20 %", "40 %", "Första", "– Sista", "Jämförbart");
        assertThat(Pattern.compile("<circle [^>]*fill=\"#ffffff\"").matcher(svg).results())
                .hasSize(1 + 2);
        assertThat(Pattern.compile("<circle [^>]*fill=\"#005b94\"").matcher(svg).results())
                .hasSize(1 + 2);
        assertInside(svg, format);
    }

    @ParameterizedTest
    @EnumSource
    void every_tile_says_in_words_what_its_colour_tells(Format format) {
        String svg = charts.tiles(
                        format,
                        List.of(
                                new CountyTile(0, 0, "Skåne", "2 av 3", "281 ärenden", Shade.SOME),
                                new CountyTile(3, 1, "Gotland", "–", "", Shade.ABSENT)),
                        Map.of(Shade.SOME, "Några", Shade.ABSENT, "Ingen deltar"))
                .svg("c", "<t>", "d");

        assertThat(texts(svg)).contains("Skåne", "2 av 3", "281 ärenden", "Några", "Ingen deltar");
        assertThat(svg).contains("<title id=\"c-title\">&lt;t&gt;</title>", "role=\"img\"");
        assertInside(svg, format);
    }

    private static List<MatchResult> boxes(String svg) {
        return BOX.matcher(svg)
                .results()
                .filter(box -> Double.parseDouble(box.group(2)) != 14)
                .toList();
    }

    private static List<String> texts(String svg) {
        return TEXT.matcher(svg).results().map(text -> text.group(3)).toList();
    }

    private void assertInside(String svg, Format format) {
        assertThat(TEXT.matcher(svg).results()).allSatisfy(text -> {
            double x = Double.parseDouble(text.group(1));
            double width = regular.width(text.group(3), format.fontSize);
            double left = text.group(2).contains("\"end\"")
                    ? x - width
                    : text.group(2).contains("\"middle\"") ? x - width / 2 : x;
            assertThat(left).as(text.group(3)).isGreaterThan(-12);
            assertThat(left + width).as(text.group(3)).isLessThan(format.width + 12);
        });
    }
}
