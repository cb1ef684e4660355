package se.kvinnofrid.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import se.kvinnofrid.report.chart.Interval.Range;
import se.kvinnofrid.report.chart.Mark.Anchor;
import se.kvinnofrid.report.font.Typeface;

/** Draws points with their intervals on a common scale, each beside what it is compared with. */
final class IntervalChart {

    private static final int HALF_BAND = 8;
    private static final int POINT = 5;
    private static final int PADDING = 14;

    /** Distances between the lines of a scale that people count in. */
    private static final double[] STEPS = {0.5, 1, 2, 5, 10, 20, 25, 50};

    private static final int MOST_LINES = 7;

    /** A limit so little below zero is zero. */
    private static final double NEGLIGIBLE = 1e-6;

    private final Typeface regular;
    private final Typeface bold;

    IntervalChart(Typeface regular, Typeface bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * Draws the chart; zero is always on the scale.
     *
     * @param key what the signs mean
     * @param tick how an amount is written below the scale
     */
    Picture draw(Format format, IntervalKey key, List<Interval> rows, DoubleFunction<String> tick) {
        Picture picture = new Picture(regular, bold, format.fontSize, format.width);
        double top = Key.draw(picture, key.entries(), format);
        boolean narrow = format == Format.NARROW;
        double label = narrow ? format.gap() : labelWidth(picture, rows, format);
        double figures = rows.stream()
                .mapToDouble(row -> picture.width(row.figure(), false))
                .max()
                .orElse(0);
        double end = format.width - (narrow ? picture.width("100 %", false) / 2 : figures + format.gap() * 2);
        // A point at zero must not cover what stands before it.
        Scale scale = Scale.of(rows, label + POINT + 2.0, end);
        double firstTop = top;
        double bottom = top;
        for (Interval row : rows) {
            bottom += height(picture, row, label, format);
        }
        grid(picture, format, scale, firstTop, bottom, tick);
        for (Interval row : rows) {
            double height = height(picture, row, label, format);
            row(picture, format, row, scale, top, height, label);
            top += height;
        }
        return picture.of(bottom + format.lineHeight() * 1.4);
    }

    /** Where amounts stand across the page. */
    private record Scale(double from, double to, double step, double left, double right) {

        static Scale of(List<Interval> rows, double left, double right) {
            double least = rows.stream().flatMapToDouble(Scale::amounts).min().orElse(0);
            double most = rows.stream().flatMapToDouble(Scale::amounts).max().orElse(1);
            double from = least > -NEGLIGIBLE ? 0 : least;
            double to = Math.max(from + 1, Math.max(0, most));
            double step = DoubleStream.of(STEPS)
                    .filter(size -> (to - from) / size <= MOST_LINES - 1)
                    .findFirst()
                    .orElse(to - from);
            return new Scale(Math.floor(from / step) * step, Math.ceil(to / step) * step, step, left, right);
        }

        private static DoubleStream amounts(Interval row) {
            return Stream.of(
                            row.point().stream(),
                            row.marks().county().stream(),
                            row.marks().nation().stream(),
                            row.limits().stream().flatMap(range -> Stream.of(range.from(), range.to())),
                            row.band().stream().flatMap(range -> Stream.of(range.from(), range.to())))
                    .flatMap(amounts -> amounts)
                    .mapToDouble(Double::doubleValue);
        }

        double x(double amount) {
            return left + (amount - from) / (to - from) * (right - left);
        }
    }

    private static void grid(
            Picture picture, Format format, Scale scale, double top, double bottom, DoubleFunction<String> tick) {
        long lines = Math.round((scale.to() - scale.from()) / scale.step());
        for (int i = 0; i <= lines; i++) {
            double amount = scale.from() + i * scale.step();
            boolean zero = Math.abs(amount) < scale.step() / 1000;
            double x = scale.x(amount);
            picture.line(x, top, x, bottom, zero ? Palette.INK : Palette.RULE, zero ? 1.5 : 1);
            picture.text(x, bottom + format.lineHeight(), tick.apply(amount), Anchor.MIDDLE, false, Palette.QUIET);
        }
    }

    private static void row(
            Picture picture, Format format, Interval row, Scale scale, double top, double height, double label) {
        boolean narrow = format == Format.NARROW;
        double middle = narrow ? top + height - PADDING : top + height / 2;
        List<String> lines = lines(picture, row, label, format);
        double line = narrow
                ? top + format.lineHeight()
                : middle + format.fontSize * 0.35 - (lines.size() - 1) * format.lineHeight() / 2.0;
        for (String text : lines) {
            double width = picture.width(text, false);
            if (narrow) {
                picture.box(0, line - format.fontSize, width + 4, format.lineHeight(), Palette.PAPER);
            }
            picture.text(
                    narrow ? 0 : label - format.gap(),
                    line,
                    text,
                    narrow ? Anchor.START : Anchor.END,
                    false,
                    Palette.INK);
            line += format.lineHeight();
        }
        signs(picture, row, scale, middle);
        if (narrow) {
            double width = picture.width(row.figure(), false);
            double first = top + format.lineHeight();
            picture.box(
                    format.width - width - 4, first - format.fontSize, width + 4, format.lineHeight(), Palette.PAPER);
            picture.text(format.width, first, row.figure(), Anchor.END, false, Palette.INK);
        } else {
            picture.text(format.width, middle + format.fontSize * 0.35, row.figure(), Anchor.END, false, Palette.INK);
        }
    }

    private static void signs(Picture picture, Interval row, Scale scale, double middle) {
        row.band()
                .ifPresent(band -> picture.box(
                        scale.x(band.from()),
                        middle - HALF_BAND,
                        Math.max(1.5, scale.x(band.to()) - scale.x(band.from())),
                        2 * HALF_BAND,
                        Palette.BAND));
        row.marks()
                .nation()
                .ifPresent(nation -> picture.line(
                        scale.x(nation),
                        middle - HALF_BAND - 2,
                        scale.x(nation),
                        middle + HALF_BAND + 2,
                        Palette.ORANGE,
                        2.5));
        row.marks()
                .county()
                .ifPresent(county -> picture.diamond(scale.x(county), middle + HALF_BAND, POINT, Palette.QUIET));
        row.limits().ifPresent(range -> limits(picture, range, scale, middle));
        row.point()
                .ifPresent(point -> picture.circle(
                        scale.x(point), middle, POINT, row.certain() ? Palette.BLUE : Palette.PAPER, Palette.BLUE));
    }

    private static void limits(Picture picture, Range range, Scale scale, double middle) {
        picture.line(scale.x(range.from()), middle, scale.x(range.to()), middle, Palette.BLUE, 2);
        for (double limit : new double[] {range.from(), range.to()}) {
            picture.line(scale.x(limit), middle - 3, scale.x(limit), middle + 3, Palette.BLUE, 2);
        }
    }

    private static double height(Picture picture, Interval row, double label, Format format) {
        int lines = lines(picture, row, label, format).size();
        return format == Format.NARROW
                ? lines * format.lineHeight() + 2 * PADDING
                : Math.max(2 * HALF_BAND, lines * format.lineHeight()) + PADDING * 0.75;
    }

    private static List<String> lines(Picture picture, Interval row, double label, Format format) {
        double room = format == Format.NARROW
                ? format.width - picture.width(row.figure(), false) - 2 * format.gap()
                : label - 2 * format.gap();
        return Lines.of(row.label(), room, text -> picture.width(text, false));
    }

    private static double labelWidth(Picture picture, List<Interval> rows, Format format) {
        double widest = rows.stream()
                .mapToDouble(row -> picture.width(row.label(), false))
                .max()
                .orElse(0);
        return Math.min(widest + 2 * format.gap(), format.labelWidth * 0.85) + format.gap();
    }
}
