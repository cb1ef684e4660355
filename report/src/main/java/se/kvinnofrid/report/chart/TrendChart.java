package se.kvinnofrid.report.chart;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.report.chart.Mark.Anchor;
import se.kvinnofrid.report.font.Typeface;

/** Draws a small field with a line for each share, from the first time to the last, each on a scale of its own that begins at zero. */
final class TrendChart {

    private static final int HEIGHT = 62;
    private static final int POINT = 4;
    private static final int SMALLEST_FIELD = 165;
    private static final int MOST_ASIDE = 4;

    /** How much higher than its highest point a field is, so that figures have room. */
    private static final double ROOM_ABOVE = 1.4;

    private final Typeface regular;
    private final Typeface bold;

    TrendChart(Typeface regular, Typeface bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** Where a field stands, and how wide and high its lines may be. */
    private record Field(double left, double bottom, double room, double most, int times) {

        double x(int time) {
            return left + 2 * POINT + time * (room - 4 * POINT) / Math.max(1, times - 1);
        }

        double y(double amount) {
            return most > 0 ? bottom - amount / (most * ROOM_ABOVE) * HEIGHT : bottom;
        }
    }

    Picture draw(Format format, List<Course> courses, List<String> times, String comparable, String notComparable) {
        Picture picture = new Picture(regular, bold, format.fontSize, format.width);
        double top = Key.draw(
                picture,
                List.of(
                        new Key.Entry(comparable, sign(Palette.BLUE)),
                        new Key.Entry(notComparable, sign(Palette.PAPER))),
                format);
        int aside = Math.max(1, Math.min(MOST_ASIDE, format.width / SMALLEST_FIELD));
        for (int first = 0; first < courses.size(); first += aside) {
            List<Course> row = courses.subList(first, Math.min(courses.size(), first + aside));
            top = row(picture, format, row, times, top, (double) format.width / aside);
        }
        return picture.of(top);
    }

    private static Key.Sign sign(String fill) {
        return (picture, x, middle) -> picture.circle(x + 8, middle, POINT, fill, Palette.BLUE);
    }

    private static double row(
            Picture picture, Format format, List<Course> row, List<String> times, double top, double width) {
        double room = width - 3 * format.gap();
        int lines = row.stream()
                .mapToInt(course -> title(picture, course, room).size())
                .max()
                .orElse(1);
        double bottom = top + (lines + 0.9) * format.lineHeight() + HEIGHT;
        for (int i = 0; i < row.size(); i++) {
            Course course = row.get(i);
            double x = i * width;
            double line = top;
            for (String text : title(picture, course, room)) {
                line += format.lineHeight();
                picture.text(x, line, text, Anchor.START, true, Palette.INK);
            }
            double most = course.amounts().stream()
                    .flatMap(Optional::stream)
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            lines(
                    picture,
                    course,
                    new Field(x, bottom, room, most, course.amounts().size()));
            points(
                    picture,
                    format,
                    course,
                    new Field(x, bottom, room, most, course.amounts().size()));
            double below = bottom + format.lineHeight();
            picture.text(x, below, times.get(0), Anchor.START, false, Palette.QUIET);
            picture.text(
                    x,
                    below + format.lineHeight(),
                    "– " + times.get(times.size() - 1),
                    Anchor.START,
                    false,
                    Palette.QUIET);
        }
        return bottom + 3.2 * format.lineHeight();
    }

    private static List<String> title(Picture picture, Course course, double room) {
        return Lines.of(course.title(), room, text -> picture.width(text, true));
    }

    private static void lines(Picture picture, Course course, Field field) {
        picture.line(field.left(), field.bottom(), field.left() + field.room(), field.bottom(), Palette.QUIET, 1);
        for (int i = 0; i + 1 < field.times(); i++) {
            Optional<Double> one = course.amounts().get(i);
            Optional<Double> next = course.amounts().get(i + 1);
            if (one.isPresent() && next.isPresent()) {
                picture.line(field.x(i), field.y(one.get()), field.x(i + 1), field.y(next.get()), Palette.BLUE, 2);
            }
        }
    }

    /** A point at each time; figures at the first and the last, and where one is hidden. */
    private static void points(Picture picture, Format format, Course course, Field field) {
        int last = field.times() - 1;
        for (int i = 0; i <= last; i++) {
            Optional<Double> amount = course.amounts().get(i);
            double y = field.y(amount.orElse(0.0));
            if (amount.isPresent()) {
                String fill = course.comparable() ? Palette.BLUE : Palette.PAPER;
                picture.circle(field.x(i), y, POINT, fill, Palette.BLUE);
            }
            if (i == 0 || i == last || amount.isEmpty()) {
                Anchor anchor = i == 0 ? Anchor.START : i == last ? Anchor.END : Anchor.MIDDLE;
                double x = i == 0 ? field.left() : i == last ? field.left() + field.room() : field.x(i);
                picture.text(x, y - format.gap() - 2, course.figures().get(i), anchor, false, Palette.INK);
            }
        }
    }
}
