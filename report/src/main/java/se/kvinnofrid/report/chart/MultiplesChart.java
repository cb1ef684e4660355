package se.kvinnofrid.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.report.chart.Mark.Anchor;
import se.kvinnofrid.report.font.Typeface;

/**
 * Draws a field of bars for each group, all on the same scale, with a line in each bar's place where the bar of all cases would end. As many
 * fields as there is room for stand side by side.
 */
final class MultiplesChart {

    private static final int BAR = 13;
    private static final int SMALLEST_FIELD = 150;

    /** Room for the symbol of a hidden figure before the line of all cases. */
    private static final int HIDDEN_ROOM = 20;

    private final Typeface regular;
    private final Typeface bold;

    MultiplesChart(Typeface regular, Typeface bold) {
        this.regular = regular;
        this.bold = bold;
    }

    Picture draw(Format format, List<String> answers, Group reference, List<Group> groups, String key) {
        Picture picture = new Picture(regular, bold, format.fontSize, format.width);
        double label = labelWidth(picture, answers, format);
        int aside = (int) Math.max(1, Math.min(groups.size(), (format.width - label) / SMALLEST_FIELD));
        double field = (format.width - label) / aside;
        double longest = longest(reference, groups);
        Scale scale = new Scale(longest, field - format.gap() - picture.width("100 %", false) - format.gap() * 2);
        double top = Key.draw(
                picture,
                List.of(new Key.Entry(
                        key,
                        (drawn, x, middle) -> drawn.line(x + 7, middle - 8, x + 7, middle + 8, Palette.ORANGE, 2.5))),
                format);
        for (int first = 0; first < groups.size(); first += aside) {
            List<Group> row = groups.subList(first, Math.min(groups.size(), first + aside));
            top = row(picture, format, answers, reference, row, new Place(top, label, field), scale);
        }
        return picture.of(top);
    }

    /** Where a row of fields begins, and how wide its labels and each field are. */
    private record Place(double top, double label, double field) {}

    /** How long the longest bar is, and how much room it has. */
    private record Scale(double longest, double room) {
        double length(double share) {
            return longest > 0 ? share / longest * room : 0;
        }
    }

    private static double row(
            Picture picture,
            Format format,
            List<String> answers,
            Group reference,
            List<Group> groups,
            Place place,
            Scale scale) {
        double top = place.top() + format.lineHeight();
        for (int i = 0; i < groups.size(); i++) {
            double x = place.label() + i * place.field() + format.gap();
            Group group = groups.get(i);
            picture.text(x, top, group.label(), Anchor.START, true, Palette.INK);
            picture.text(
                    x + picture.width(group.label() + "  ", true),
                    top,
                    group.base(),
                    Anchor.START,
                    false,
                    Palette.QUIET);
        }
        top += format.gap() * 1.5;
        for (int answer = 0; answer < answers.size(); answer++) {
            List<String> lines =
                    Lines.of(answers.get(answer), place.label() - format.gap(), text -> picture.width(text, false));
            double height = Math.max(BAR, lines.size() * format.lineHeight()) + 6;
            double middle = top + height / 2;
            double line = middle + format.fontSize * 0.35 - (lines.size() - 1) * format.lineHeight() / 2.0;
            for (String text : lines) {
                picture.text(place.label() - format.gap(), line, text, Anchor.END, false, Palette.INK);
                line += format.lineHeight();
            }
            for (int i = 0; i < groups.size(); i++) {
                double x = place.label() + i * place.field() + format.gap();
                bar(
                        picture,
                        format,
                        groups.get(i).shares().get(answer),
                        reference.shares().get(answer),
                        x,
                        middle,
                        scale);
            }
            top += height;
        }
        for (int i = 0; i < groups.size(); i++) {
            double x = place.label() + i * place.field() + format.gap();
            picture.line(x, place.top() + format.lineHeight() + format.gap(), x, top, Palette.QUIET, 1);
        }
        return top + format.lineHeight();
    }

    private static void bar(
            Picture picture,
            Format format,
            Group.Part own,
            Group.Part reference,
            double x,
            double middle,
            Scale scale) {
        double end = own.share().map(scale::length).orElse(0.0);
        if (end > 0) {
            picture.box(x, middle - BAR / 2.0, end, BAR, Palette.BLUE);
        }
        Optional<Double> all = reference.share().map(scale::length);
        all.ifPresent(mark ->
                picture.line(x + mark, middle - BAR / 2.0 - 2, x + mark, middle + BAR / 2.0 + 2, Palette.ORANGE, 2.5));
        double from = own.share().isEmpty()
                ? all.filter(mark -> mark < HIDDEN_ROOM).orElse(0.0)
                : Math.max(end, all.filter(mark -> mark > end - 2).orElse(0.0));
        picture.text(
                x + from + format.gap() * 0.7,
                middle + format.fontSize * 0.35,
                own.figure(),
                Anchor.START,
                false,
                Palette.INK);
    }

    private static double longest(Group reference, List<Group> groups) {
        return Stream.concat(Stream.of(reference), groups.stream())
                .flatMap(group -> group.shares().stream())
                .mapToDouble(part -> part.share().orElse(0.0))
                .max()
                .orElse(0);
    }

    private static double labelWidth(Picture picture, List<String> answers, Format format) {
        double widest = answers.stream()
                .mapToDouble(answer -> picture.width(answer, false))
                .max()
                .orElse(0);
        return Math.min(widest + 2 * format.gap(), format.labelWidth * 0.75);
    }
}
