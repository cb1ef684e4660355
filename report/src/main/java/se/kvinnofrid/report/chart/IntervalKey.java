package se.kvinnofrid.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the signs of a chart of intervals mean; a sign without words is not used in the chart.
 *
 * @param certain the filled point
 * @param uncertain the hollow point
 */
public record IntervalKey(
        Optional<String> certain,
        Optional<String> uncertain,
        Optional<String> county,
        Optional<String> nation,
        Optional<String> band) {

    List<Key.Entry> entries() {
        List<Key.Entry> entries = new ArrayList<>();
        certain.ifPresent(words -> entries.add(new Key.Entry(words, point(Palette.BLUE))));
        uncertain.ifPresent(words -> entries.add(new Key.Entry(words, point(Palette.PAPER))));
        county.ifPresent(words -> entries.add(
                new Key.Entry(words, (picture, x, middle) -> picture.diamond(x + 8, middle, 5, Palette.QUIET))));
        nation.ifPresent(words -> entries.add(new Key.Entry(
                words,
                (picture, x, middle) -> picture.line(x + 8, middle - 8, x + 8, middle + 8, Palette.ORANGE, 2.5))));
        band.ifPresent(words -> entries.add(new Key.Entry(words, Key.box(Palette.BAND))));
        return entries;
    }

    private static Key.Sign point(String fill) {
        return (picture, x, middle) -> {
            picture.line(x, middle, x + 16, middle, Palette.BLUE, 2);
            picture.circle(x + 8, middle, 5, fill, Palette.BLUE);
        };
    }
}
