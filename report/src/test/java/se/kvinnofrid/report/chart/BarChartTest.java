package se.kvinnofrid.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kvinnofrid.report.font.Typeface;

class BarChartTest {

    private static final Pattern BAR = Pattern.compile("<rect [^>]*fill=\"rgb\\(0,91,148\\)\"[^>]*width=\"([\\d.]+)\"");
    private static final Pattern TEXT = Pattern.compile("<text [^>]* x=\"([\\d.]+)\"[^>]*>([^<]*)</text>");

    private final Typeface typeface = new Typeface(Typeface.Weight.REGULAR);
    private final BarChart chart = new BarChart(typeface);

    @ParameterizedTest
    @EnumSource
    void bars_are_as_long_as_their_figures_and_everything_stays_inside(Format format) {
        String svg = draw(
                format,
                new Bar("Född i Sverige, båda föräldrarna födda utomlands", 1, "100 % (3 070)"),
                new Bar("Annat", 0.25, "25 % (767)"),
                new Bar("Skyddad", 0, ".."));

        List<Double> bars = BAR.matcher(svg)
                .results()
                .map(bar -> Double.parseDouble(bar.group(1)))
                .toList();
        assertThat(bars.get(1) / bars.get(0)).isCloseTo(0.25, within(0.01));
        assertThat(TEXT.matcher(svg).results())
                .allSatisfy(text -> assertThat(end(text, format)).isLessThanOrEqualTo(format.width));
        assertThat(TEXT.matcher(svg).results().map(text -> text.group(2))).contains("100 % (3 070)", "..", "Annat");
    }

    @Test
    void two_charts_on_a_page_share_no_identifier() {
        String one = chart.draw(List.of(new Bar("x", 1, "1")), Format.WIDE).svg("one", "t", "d");
        String other = chart.draw(List.of(new Bar("x", 1, "1")), Format.WIDE).svg("two", "t", "d");

        assertThat(one).contains("id=\"one-").doesNotContain("id=\"two-");
        assertThat(other).contains("id=\"two-").doesNotContain("id=\"one-", "genericDefs");
        assertThat(one.replace("one-", "two-")).isEqualTo(other);
    }

    @Test
    void what_it_shows_is_said_to_who_cannot_see_it() {
        assertThat(draw(Format.WIDE, new Bar("<x> & y", 1, "1")))
                .contains("role=\"img\"", "<title id=\"c-title\">Titel</title>", "&lt;x&gt; &amp; y");
    }

    private String draw(Format format, Bar... bars) {
        return chart.draw(List.of(bars), format).svg("c", "Titel", "Beskrivning");
    }

    private double end(MatchResult text, Format format) {
        return Double.parseDouble(text.group(1)) + typeface.width(text.group(2), format.fontSize);
    }
}
