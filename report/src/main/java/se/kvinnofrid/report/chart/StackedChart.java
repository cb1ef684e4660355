package se.kvinnofrid.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.report.chart.Mark.Anchor;
import se.kvinnofrid.report.font.Typeface;

/**
 * Draws a bar for each group, divided into shares of the same answers, each with its figure. What is hidden in a bar is the rest of it, as
 * an empty box.
 */
final class StackedChart {

    private static final int BAR = 28;
    private static final int BETWEEN = 10;
    private static final double WHOLE = 0.995;

    private final Typeface regular;
    private final Typeface bold;

    StackedChart(Typeface regular, Typeface bold) {
        this.regular = regular;
        this.bold = bold;
    }

    Picture draw(Format format, List<String> answers, List<Group> groups, String hidden) {
        Picture picture = new Picture(regular, bold, format.fontSize, format.width);
        List<Key.Entry> key = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            key.add(new Key.Entry(answers.get(i), Key.box(Palette.shade(i, answers.size()))));
        }
        double top = Key.draw(picture, key, format);
        boolean narrow = format == Format.NARROW;
        double label = narrow ? 0 : labelWidth(picture, groups, format);
        double end = format.width - widest(picture, groups) - format.gap();
        for (Group group : groups) {
            if (narrow) {
                top += format.lineHeight();
                picture.text(0, top, group.label(), Anchor.START, false, Palette.INK);
                top += format.gap();
            } else {
                label(picture, group, top, label, format);
            }
            bar(picture, group, answers.size(), top, label, (narrow ? format.width : end) - label, hidden);
            double base = top + BAR / 2.0 + format.fontSize * 0.35;
            picture.text(
                    format.width, narrow ? top - format.gap() : base, group.base(), Anchor.END, false, Palette.QUIET);
            top += BAR + BETWEEN;
        }
        return picture.of(top);
    }

    private static void label(Picture picture, Group group, double top, double room, Format format) {
        List<String> lines = Lines.of(group.label(), room - format.gap() * 2, text -> picture.width(text, false));
        double line = top + BAR / 2.0 + format.fontSize * 0.35 - (lines.size() - 1) * format.lineHeight() / 2.0;
        for (String text : lines) {
            picture.text(room - format.gap(), line, text, Anchor.END, false, Palette.INK);
            line += format.lineHeight();
        }
    }

    private static void bar(
            Picture picture, Group group, int answers, double top, double left, double width, String hidden) {
        double from = 0;
        // Shares of rounded counts may make more than the whole.
        double whole = Math.max(1, sum(group));
        for (int i = 0; i < answers; i++) {
            Optional<Double> share = group.shares().get(i).share();
            if (share.isPresent() && share.get() > 0) {
                double part = share.get() / whole * width;
                picture.box(left + from, top, Math.max(0.5, part - 1.5), BAR, Palette.shade(i, answers));
                String figure = group.shares().get(i).figure();
                if (picture.width(figure, false) + 6 < part) {
                    picture.text(
                            left + from + part / 2 - 0.75,
                            top + BAR / 2.0 + 5,
                            figure,
                            Anchor.MIDDLE,
                            false,
                            Palette.textOn(i, answers));
                }
                from += part;
            }
        }
        boolean anyHidden =
                group.shares().stream().anyMatch(share -> share.share().isEmpty());
        if (anyHidden && from < WHOLE * width) {
            double rest = width - from;
            picture.hidden(left + from + 0.5, top + 0.5, rest - 1, BAR - 1.0);
            if (picture.width(hidden, false) + 4 < rest) {
                picture.text(left + from + rest / 2, top + BAR / 2.0 + 3, hidden, Anchor.MIDDLE, false, Palette.INK);
            }
        }
    }

    private static double sum(Group group) {
        return group.shares().stream()
                .mapToDouble(part -> part.share().orElse(0.0))
                .sum();
    }

    private static double labelWidth(Picture picture, List<Group> groups, Format format) {
        double widest = groups.stream()
                .mapToDouble(group -> picture.width(group.label(), false))
                .max()
                .orElse(0);
        return Math.min(widest + 2 * format.gap(), format.labelWidth);
    }

    private static double widest(Picture picture, List<Group> groups) {
        return groups.stream()
                .mapToDouble(group -> picture.width(group.base(), false))
                .max()
                .orElse(0);
    }
}
